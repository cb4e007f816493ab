using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>How one refresh of a feed ended, for those who look back.</summary>
public sealed record FeedOutcome
{
    /// <summary>How it ended.</summary>
    public required RefreshOutcomeKind Outcome { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took in milliseconds, waiting apart.</summary>
    public long DurationMs { get; init; }

    /// <summary>The last HTTP status; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Bytes of the body, decompressed.</summary>
    public long Bytes { get; init; }

    /// <summary>Articles that it stored first.</summary>
    public int NewArticles { get; init; }

    /// <summary>Articles that it edited.</summary>
    public int ChangedArticles { get; init; }

    /// <summary>Items known already.</summary>
    public int KnownItems { get; init; }

    /// <summary>Repairs that the document needed.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>What happened and what to do; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>When the feed was to be polled next; null when not by itself.</summary>
    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>The rule that decided <see cref="NextPollAt"/>.</summary>
    public string? NextPollReason { get; init; }

    /// <summary>Milliseconds by step (<see cref="RefreshStep"/> in camelCase), in the order in which they ran; waits are steps of their own.</summary>
    public IReadOnlyDictionary<string, double> TimingsMs { get; init; } = new Dictionary<string, double>();

    /// <summary>The record of an outcome.</summary>
    public static FeedOutcome From(RefreshOutcome outcome) => new()
    {
        Outcome = outcome.Kind,
        StartedAt = outcome.StartedAt,
        DurationMs = (long)outcome.Duration.TotalMilliseconds,
        StatusCode = outcome.StatusCode,
        Bytes = outcome.Bytes,
        NewArticles = outcome.NewArticles,
        ChangedArticles = outcome.ChangedArticles,
        KnownItems = outcome.KnownItems,
        Repairs = outcome.Repairs,
        Message = outcome.Message,
        NextPollAt = outcome.NextPollAt,
        NextPollReason = outcome.NextPollReason,
        TimingsMs = outcome.Timings.ToDictionary(t => t.Step.ToName(), t => Math.Round(t.Duration.TotalMilliseconds, 3)),
    };
}
