using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>Everything that one refresh leaves behind.</summary>
public sealed record RefreshCommit
{
    /// <summary>The feed.</summary>
    public required Feed Feed { get; init; }

    /// <summary>The owner's epoch: 0 on one machine; a store refuses one older than the feed's.</summary>
    public long Epoch { get; init; }

    /// <summary>Enriched drafts believed to be new or changed; the commit decides.</summary>
    public IReadOnlyList<ArticleDraft> Articles { get; init; } = [];

    /// <summary>Drafts believed to be others' articles that this feed carries too; not enriched. Where the store does not know one after all, it is left out, and neither its digest nor the validators are remembered, so that it comes again.</summary>
    public IReadOnlyList<ArticleDraft> Sightings { get; init; } = [];

    /// <summary>The digests of all items to remember; null keeps those stored.</summary>
    public IReadOnlyList<ItemDigest>? Digests { get; init; }

    /// <summary>The feed's new state; its counters are filled in by the store.</summary>
    public required FeedState State { get; init; }

    /// <summary>The outcome; its counts of new, changed and known articles are filled in by the store.</summary>
    public required RefreshOutcome Outcome { get; init; }

    /// <summary>Work to be done later.</summary>
    public IReadOnlyList<NewWorkItem> Work { get; init; } = [];
}
