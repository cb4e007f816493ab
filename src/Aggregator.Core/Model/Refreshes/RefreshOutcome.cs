namespace Aggregator.Core.Model;

/// <summary>How one refresh of one feed ended: the one record of it.</summary>
public sealed record RefreshOutcome
{
    /// <summary>The feed.</summary>
    public required FeedId FeedId { get; init; }

    /// <summary>How it ended.</summary>
    public required RefreshOutcomeKind Kind { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, waiting for hosts and for room apart.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The last HTTP status; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Bytes of the body, decompressed.</summary>
    public long Bytes { get; init; }

    /// <summary>Articles that this refresh stored first.</summary>
    public int NewArticles { get; init; }

    /// <summary>Articles of this feed that it edited.</summary>
    public int ChangedArticles { get; init; }

    /// <summary>Items that were known already, sightings of others' articles included.</summary>
    public int KnownItems { get; init; }

    /// <summary>What happened and what to do, for people; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>When the feed is due again; null when it is not (disabled, gone).</summary>
    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>The rule that decided <see cref="NextPollAt"/>; null where none did.</summary>
    public string? NextPollReason { get; init; }

    /// <summary>Repairs that the document needed.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>How long each step took, in the order in which they ran; steps that were not reached are not in it.</summary>
    public IReadOnlyList<StepTiming> Timings { get; init; } = [];
}
