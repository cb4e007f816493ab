using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Finds the keywords of an article in its title, categories, excerpt and text. Used by one thread at a time.</summary>
internal sealed class TopicFinder
{
    [ThreadStatic]
    private static TopicFinder? _ofThread;

    private char[]? _buffer;

    /// <summary>The calling thread's own.</summary>
    public static TopicFinder OfThread => _ofThread ??= new TopicFinder();

    /// <summary>What the last article held.</summary>
    public TopicHits Hits { get; } = new();

    /// <summary>Finds the keywords; what was found before is forgotten.</summary>
    public ReadOnlySpan<TopicHit> Find(TopicMatcher matcher, ArticleDraft draft)
    {
        Hits.Clear();
        matcher.Find(TextFold.Of(draft.Title, ref _buffer), TopicField.Title, 0, Hits);
        for (var i = 0; i < draft.Categories.Count; i++)
            matcher.Find(TextFold.Of(draft.Categories[i], ref _buffer), TopicField.Categories, i, Hits);
        matcher.Find(TextFold.Of(draft.Excerpt, ref _buffer), TopicField.Excerpt, 0, Hits);
        matcher.Find(TextFold.Of(draft.Text, ref _buffer), TopicField.Content, 0, Hits);
        return Hits.All;
    }
}
