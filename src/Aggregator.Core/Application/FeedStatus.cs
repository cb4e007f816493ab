using System.Text.Json.Serialization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>A configured feed and how it stands.</summary>
public sealed record FeedStatus
{
    /// <summary>The feed's id.</summary>
    public required string FeedId { get; init; }

    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The feed's URL without credentials.</summary>
    public required string Url { get; init; }

    /// <summary>The feed's own title; null until it was read.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is polled.</summary>
    public bool Enabled { get; init; }

    /// <summary>Why it is not asked, or none.</summary>
    public FeedHold Hold { get; init; }

    /// <summary>The last refresh; null when there was none.</summary>
    public RunFeed? LastOutcome { get; init; }

    /// <summary>When the last refresh began; null when there was none.</summary>
    public DateTimeOffset? LastRefreshAt { get; init; }

    /// <summary>When it last ended well; null when never.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int ConsecutiveFailures { get; init; }

    /// <summary>When the present row of failures began; null when there is none.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whether it has failed for a week or longer.</summary>
    public bool Ailing { get; init; }

    /// <summary>When it is due; null when it never is (disabled, gone) or was never refreshed, which is due at once.</summary>
    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>The rule that decided <see cref="NextPollAt"/>.</summary>
    public string? NextPollReason { get; init; }

    /// <summary>Its subscription at a hub; null when it has none, or WebSub is off.</summary>
    public SubscriptionStatus? Subscription { get; init; }

    /// <summary>Refreshes recorded.</summary>
    public long Refreshes { get; init; }

    /// <summary>Stored articles that it owns.</summary>
    public long Articles { get; init; }

    /// <summary>Articles of others that it was seen to carry.</summary>
    public long Sightings { get; init; }

    /// <summary>Its latest outcomes, newest first; null where they were not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FeedOutcome>? Outcomes { get; init; }

    /// <summary>The status of a feed from its configuration and its state; a null state is a feed never refreshed.</summary>
    public static FeedStatus From(Feed feed, FeedState? state, SubscriptionReport? subscription, DateTimeOffset now) => new()
    {
        FeedId = feed.Id.ToString(),
        Provider = feed.Provider.Name,
        Url = feed.DisplayUrl,
        Title = state?.Title,
        Enabled = feed.Enabled,
        Hold = state?.Hold ?? FeedHold.None,
        LastOutcome = state?.LastOutcome is { } outcome ? RunFeed.From(feed, outcome) : null,
        LastRefreshAt = state?.LastOutcome?.StartedAt,
        LastSuccessAt = state?.LastSuccessAt,
        ConsecutiveFailures = state?.ConsecutiveFailures ?? 0,
        FailingSince = state?.FailingSince,
        Ailing = feed.Enabled && state?.IsAiling(now) == true,
        NextPollAt = feed.Enabled ? state?.NextPollAt : null,
        NextPollReason = state?.NextPollReason,
        Subscription = SubscriptionStatus.From(subscription, now),
        Refreshes = state?.Refreshes ?? 0,
        Articles = state?.Articles ?? 0,
        Sightings = state?.Sightings ?? 0,
    };
}
