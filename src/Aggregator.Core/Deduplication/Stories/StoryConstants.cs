namespace Aggregator.Core.Deduplication.Stories;

/// <summary>Fixed values of grouping. The stored signatures depend on those of words: changing one means a new store format.</summary>
internal static class StoryConstants
{
    public const double DefaultMinLikelihood = 0.75;

    /// <summary>Wordings that share less of their words (Jaccard) are not looked at further.</summary>
    public const double MinLikeness = 0.42;

    /// <summary>Words of the excerpt that are compared: wire copy is cut short at different lengths.</summary>
    public const int LeadWords = 60;

    /// <summary>Words of the title that are compared.</summary>
    public const int TitleWords = 40;

    /// <summary>Words are cut to so many characters: what follows is mostly inflection.</summary>
    public const int StemLength = 5;

    /// <summary>Longest word that is looked at, in characters.</summary>
    public const int MaxWordLength = 32;

    /// <summary>Digits between the separators of a long number.</summary>
    public const int DigitsOfGroup = 3;

    /// <summary>A title of which more than this share of words has capitals is set in capitals throughout.</summary>
    public const double CapitalizedShare = 0.7;

    /// <summary>Fewer words of title and lead together say nothing.</summary>
    public const int FewestWords = 4;

    /// <summary>Rows of MinHash that a band joins: articles of the likeness J share a band with the probability J^3.</summary>
    public const int RowsPerBand = 3;

    /// <summary>Bands. Of pairs with a likeness of 0.45 98 % share one, of those of 0.6 all but one in 10,000.</summary>
    public const int Bands = 40;

    /// <summary>The latest articles of a band that are looked at: common phrases make long chains.</summary>
    public const int MaxChain = 4;

    /// <summary>The most articles that one is compared with.</summary>
    public const int MaxCandidates = 64;
}
