using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>How one feed of a run ended.</summary>
public sealed record RunFeed
{
    /// <summary>The feed's id.</summary>
    public required string FeedId { get; init; }

    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The feed's URL without credentials.</summary>
    public required string Url { get; init; }

    /// <summary>How it ended.</summary>
    public required RefreshOutcomeKind Outcome { get; init; }

    /// <summary>The last HTTP status; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Articles that it stored first.</summary>
    public int NewArticles { get; init; }

    /// <summary>Articles that it edited.</summary>
    public int ChangedArticles { get; init; }

    /// <summary>Items known already.</summary>
    public int KnownItems { get; init; }

    /// <summary>Bytes of the body, decompressed.</summary>
    public long Bytes { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public long DurationMs { get; init; }

    /// <summary>What happened and what to do; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>When the feed is due again; null when it is not.</summary>
    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>The record of an outcome.</summary>
    public static RunFeed From(Feed feed, RefreshOutcome outcome) => new()
    {
        FeedId = feed.Id.ToString(),
        Provider = feed.Provider.Name,
        Url = feed.DisplayUrl,
        Outcome = outcome.Kind,
        StatusCode = outcome.StatusCode,
        NewArticles = outcome.NewArticles,
        ChangedArticles = outcome.ChangedArticles,
        KnownItems = outcome.KnownItems,
        Bytes = outcome.Bytes,
        DurationMs = (long)outcome.Duration.TotalMilliseconds,
        Message = outcome.Message,
        NextPollAt = outcome.NextPollAt,
    };
}
