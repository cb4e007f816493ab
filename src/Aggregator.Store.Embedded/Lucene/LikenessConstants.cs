namespace Aggregator.Store.Embedded.Lucene;

/// <summary>How the words are chosen that an article is compared by.</summary>
internal static class LikenessConstants
{
    /// <summary>What a word counts each time that it stands in the title.</summary>
    public const float TitleWeight = 3;

    /// <summary>What a word counts each time that it stands in the excerpt.</summary>
    public const float ExcerptWeight = 1.5f;

    /// <summary>Characters of the content that words are taken from: news tells the matter first.</summary>
    public const int ContentLength = 3_000;

    /// <summary>Words that are looked up in the index, the weightiest of the text; the time of a look-up goes there.</summary>
    public const int MaxLookups = 100;

    /// <summary>A word in more than this share of all articles says nothing; in a small index <see cref="AlwaysTelling"/> counts.</summary>
    public const double MaxShare = 0.08;

    /// <summary>A word in no more articles than this tells something in any index.</summary>
    public const int AlwaysTelling = 10;

    /// <summary>Shortest word, in characters; a sign of a script without letters is a word.</summary>
    public const int MinLength = 2;

    /// <summary>An article of so many telling words or more must share two of them with another.</summary>
    public const int TwoSharedFrom = 5;

    /// <summary>What a word weighs that no other article has, of what its rarity gives it: the more an article says that is its own, the less others resemble it.</summary>
    public const float UniqueShare = 0.5f;

    /// <summary>What an article's own text scores about, of the most that its words could, where it is not in the index itself.</summary>
    public const float OwnShare = 0.55f;
}
