using Aggregator.Core.Fetching;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>What a refresh knows so far. Each stage takes one and returns the next.</summary>
internal sealed record RefreshWork
{
    /// <summary>The feed.</summary>
    public required Feed Feed { get; init; }

    /// <summary>What was remembered of it before.</summary>
    public required FeedState State { get; init; }

    /// <summary>The place at the feed's host.</summary>
    public required IHostLease Lease { get; init; }

    /// <summary>The document that was pushed, which this refresh takes instead of asking; null for a poll.</summary>
    public PushedDocument? Push { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Times its steps.</summary>
    public required RefreshClock Clock { get; init; }

    /// <summary>How it ended, once it has; later stages are passed over.</summary>
    public RefreshOutcomeKind? End { get; init; }

    /// <summary>What to say of the end.</summary>
    public string? Message { get; init; }

    /// <summary>What the server answered.</summary>
    public FetchResult? Fetched { get; init; }

    /// <summary>The document's room among those in work; null before it is admitted.</summary>
    public IDisposable? Room { get; init; }

    /// <summary>The document, read. Its items are let go of once they are normalized: many refreshes wait for their commit at a time.</summary>
    public ParsedFeed? Parsed { get; init; }

    /// <summary>The newest publication times of the document's items, newest first; null when no document was read.</summary>
    public IReadOnlyList<DateTimeOffset>? Rhythm { get; init; }

    /// <summary>The feed's title in plain text; null until it is known.</summary>
    public string? FeedTitle { get; init; }

    /// <summary>The items that go on.</summary>
    public IReadOnlyList<ParsedItem> Items { get; init; } = [];

    /// <summary>The drafts that go on.</summary>
    public IReadOnlyList<ArticleDraft> Drafts { get; init; } = [];

    /// <summary>Drafts of articles that other feeds own.</summary>
    public IReadOnlyList<ArticleDraft> Sightings { get; init; } = [];

    /// <summary>Items that were known already.</summary>
    public int KnownItems { get; init; }

    /// <summary>The digests of the items that are as last seen.</summary>
    public IReadOnlyList<ItemDigest> Unchanged { get; init; } = [];

    /// <summary>The digests remembered before.</summary>
    public IReadOnlyList<ItemDigest> DigestsBefore { get; init; } = [];

    /// <summary>The digests to remember; null keeps those stored.</summary>
    public IReadOnlyList<ItemDigest>? Digests { get; init; }

    /// <summary>The same work, ended.</summary>
    public RefreshWork Ended(RefreshOutcomeKind end, string? message = null) => this with { End = end, Message = message };
}
