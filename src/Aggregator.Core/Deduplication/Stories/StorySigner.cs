using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>Makes the signatures by which articles are compared.</summary>
internal static class StorySigner
{
    [ThreadStatic]
    private static StoryWords? t_words;

    /// <summary>The signature of a draft; <see cref="StorySignature.None"/> where it has too few words.</summary>
    public static StorySignature Sign(ArticleDraft draft) =>
        Sign(draft.Title, draft.Excerpt.Length > 0 ? draft.Excerpt : draft.Text.AsSpan(0, Math.Min(draft.Text.Length, ArticleConstants.MaxExcerptLength)));

    /// <summary>The signature of a title and the beginning of its text.</summary>
    public static StorySignature Sign(ReadOnlySpan<char> title, ReadOnlySpan<char> lead)
    {
        var words = t_words ??= new StoryWords();
        words.Read(title, StoryConstants.TitleWords);
        var (titleWords, figures) = (SetOf(words.Words), SetOf(words.Figures));
        words.Read(lead, StoryConstants.LeadWords);
        var all = SetOf([.. titleWords, .. words.Words]);
        return titleWords.Length > 0 && all.Length >= StoryConstants.FewestWords ? new StorySignature(titleWords, all, figures) : StorySignature.None;
    }

    private static uint[] SetOf(ReadOnlySpan<uint> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted);
        var length = 0;
        foreach (var word in sorted)
        {
            if (length == 0 || sorted[length - 1] != word)
                sorted[length++] = word;
        }

        return length == sorted.Length ? sorted : sorted[..length];
    }
}
