namespace Aggregator.Core.Model;

/// <summary>
/// The stored record: one per canonical URL, however many feeds carry it. All times are UTC in whole seconds, all lists are never null.
/// </summary>
public sealed record Article
{
    /// <summary>The article's identity, fixed at its first key.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The provider's category.</summary>
    public required string Category { get; init; }

    /// <summary>Plain text, at most 1,000 characters; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>A summary in plain text bounded by a sentence, at most 500 characters; may be empty.</summary>
    public required string Excerpt { get; init; }

    /// <summary>When it was published, never later than when it arrived.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Whether the feed gave no date, so that <see cref="PublishedAt"/> was derived from arrival and position.</summary>
    public bool PublishedAtInferred { get; init; }

    /// <summary>The item's link as the owning feed gave it, made absolute; empty when it gave none.</summary>
    public required string OriginalUrl { get; init; }

    /// <summary>The canonical URL; empty when there is none.</summary>
    public required string WebUrl { get; init; }

    /// <summary>What it is.</summary>
    public required ArticleType Type { get; init; }

    /// <summary>0–100.</summary>
    public required int Quality { get; init; }

    /// <summary>The signals that made <see cref="Quality"/>.</summary>
    public IReadOnlyList<QualitySignal> QualitySignals { get; init; } = [];

    /// <summary>−1 when nobody else carries the story or it has cooled, else 0–100; follows from <see cref="HeatMark"/> at the time of reading.</summary>
    public int Heat { get; init; } = ArticleConstants.NoHeat;

    /// <summary>What <see cref="Heat"/> follows from; null when nobody else carries the story.</summary>
    public HeatMark? HeatMark { get; init; }

    /// <summary>The editorial state.</summary>
    public bool Published { get; init; }

    /// <summary>The owner: the provider whose feed was committed first.</summary>
    public required ProviderName Provider { get; init; }

    /// <summary>The feed whose edits count.</summary>
    public required FeedId OwnerFeed { get; init; }

    /// <summary>Topic names, most specific first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The item's id in the owner's feed; null when it gave none.</summary>
    public string? ItemId { get; init; }

    /// <summary>The feed's own categories of the item, from which topics are found again.</summary>
    public IReadOnlyList<string> FeedCategories { get; init; } = [];

    /// <summary>Whether the document that held the item had to be repaired.</summary>
    public bool WasRepaired { get; init; }

    /// <summary>Images, largest first.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>Related articles, the nearest first; made for whoever reads the article, never stored. Empty where they were not asked for.</summary>
    public IReadOnlyList<RelatedArticle> Related { get; init; } = [];

    /// <summary>BCP 47 language tag as declared; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Sanitized HTML, at most 256 Ki characters; empty when the feed gave none.</summary>
    public string Content { get; init; } = "";

    /// <summary>Words of the content's text, or of the excerpt where there is no content.</summary>
    public int WordCount { get; init; }

    /// <summary>What the feed lacks and the article's page gave. An edit by the owner leaves it as long as the feed still lacks it.</summary>
    public ArticleParts FromPage { get; init; }

    /// <summary>The story it belongs to; null while it is not grouped.</summary>
    public string? StoryId { get; init; }

    /// <summary>Every feed that carried it, the owner's first.</summary>
    public IReadOnlyList<Sighting> Sightings { get; init; } = [];

    /// <summary>The sealed provenance; null until it is made for whoever reads the article.</summary>
    public string? Secured { get; init; }

    /// <summary>What happened to it since it was stored, oldest first.</summary>
    public IReadOnlyList<ArticleEvent> History { get; init; } = [];

    /// <summary>Hash of the owner's title, excerpt, content and images: what makes a revision.</summary>
    public ulong TextHash { get; init; }

    /// <summary>When it was first committed.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When the record last changed.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Whether somebody, not a rule, has said anything of its publication.</summary>
    public bool IsDecidedByPerson => History.Any(e =>
        e.Kind is ArticleEventKind.Published or ArticleEventKind.Unpublished && e.Origin != ArticleConstants.PublishRule);

    /// <summary>1, and one more for every edit by the owner.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The store's place for the last change of this record: grows with every change of any record.</summary>
    public long Sequence { get; init; }
}
