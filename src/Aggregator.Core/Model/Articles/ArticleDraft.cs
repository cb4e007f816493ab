namespace Aggregator.Core.Model;

/// <summary>
/// What an item becomes on its way to the store: an article without identity, counters and history, which only a commit decides.
/// </summary>
public sealed record ArticleDraft
{
    /// <summary>The keys of this item, the URL key first. Never empty.</summary>
    public required IReadOnlyList<ArticleKey> Keys { get; init; }

    /// <summary>The feed that carries it.</summary>
    public required Feed Feed { get; init; }

    /// <summary>When it arrived (UTC, whole seconds).</summary>
    public required DateTimeOffset Arrival { get; init; }

    /// <inheritdoc cref="Article.Category"/>
    public required string Category { get; init; }

    /// <inheritdoc cref="Article.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Article.Excerpt"/>
    public required string Excerpt { get; init; }

    /// <inheritdoc cref="Article.Content"/>
    public required string Content { get; init; }

    /// <summary>The text of the whole item without markup, for enrichers: content, else summary.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the feed gave no text of the article, but at most a summary (which <see cref="Content"/> then is).</summary>
    public bool LacksText { get; init; }

    /// <inheritdoc cref="Article.PublishedAt"/>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <inheritdoc cref="Article.PublishedAtInferred"/>
    public bool PublishedAtInferred { get; init; }

    /// <inheritdoc cref="Article.OriginalUrl"/>
    public required string OriginalUrl { get; init; }

    /// <inheritdoc cref="Article.WebUrl"/>
    public required string WebUrl { get; init; }

    /// <inheritdoc cref="Article.Type"/>
    public required ArticleType Type { get; init; }

    /// <inheritdoc cref="Article.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="Article.Authors"/>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <inheritdoc cref="Article.ItemId"/>
    public string? ItemId { get; init; }

    /// <summary>The feed's own categories of the item, for enrichers.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <inheritdoc cref="Article.Images"/>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <inheritdoc cref="Article.WordCount"/>
    public int WordCount { get; init; }

    /// <inheritdoc cref="Article.TextHash"/>
    public required ulong TextHash { get; init; }

    /// <inheritdoc cref="Article.Topics"/>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <inheritdoc cref="Article.Quality"/>
    public int Quality { get; init; }

    /// <inheritdoc cref="Article.QualitySignals"/>
    public IReadOnlyList<QualitySignal> QualitySignals { get; init; } = [];

    /// <summary>Whether the document that held the item had to be repaired, for enrichers.</summary>
    public bool WasRepaired { get; init; }

    /// <summary>The wording, by which the commit finds its story.</summary>
    public StorySignature Signature { get; init; } = StorySignature.None;

    /// <summary>What was found of its story before the commit.</summary>
    public StoryLookup Lookup { get; init; } = StoryLookup.None;

    /// <summary>Whether other providers told the story before, for enrichers.</summary>
    public bool IsRetelling { get; init; }

    /// <summary>Whether a rule publishes it at once.</summary>
    public bool Published { get; init; }

    /// <summary>The hash of the item's raw form, remembered so that the same item is dropped unread next time.</summary>
    public ulong RawHash { get; init; }
}
