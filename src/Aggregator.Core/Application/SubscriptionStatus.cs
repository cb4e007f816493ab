using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>How a feed's subscription at a hub stands.</summary>
public sealed record SubscriptionStatus
{
    /// <summary>The hub, without credentials.</summary>
    public required string Hub { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Where it stands now.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>When the lease ends; null before the hub verified it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the hub is asked next, for the subscription or its renewal.</summary>
    public DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>Attempts since the hub last verified it.</summary>
    public int Failures { get; init; }

    /// <summary>What last went wrong; null when nothing did.</summary>
    public string? Message { get; init; }

    /// <summary>Pushes that were taken since the start.</summary>
    public long Pushes { get; init; }

    /// <summary>Pushes that were ignored since the start, because their signature was missing, wrong or weak.</summary>
    public long IgnoredPushes { get; init; }

    /// <summary>When one was last taken; null when none was since the start.</summary>
    public DateTimeOffset? LastPushAt { get; init; }

    /// <summary>The status from a report; null from none.</summary>
    public static SubscriptionStatus? From(SubscriptionReport? report, DateTimeOffset now)
    {
        if (report?.Subscription is not { } subscription)
            return null;
        // The lease may have ended a moment ago, before anybody looked.
        var isOver = subscription.State == SubscriptionState.Live && !subscription.IsLive(now);
        return new SubscriptionStatus
        {
            Hub = WithoutUser(subscription.Hub),
            Topic = WithoutUser(subscription.Topic),
            State = isOver ? SubscriptionState.Expired : subscription.State,
            ExpiresAt = subscription.ExpiresAt,
            NextAttemptAt = subscription.NextAttemptAt,
            Failures = subscription.Failures,
            Message = subscription.Message,
            Pushes = report.Pushes,
            IgnoredPushes = report.IgnoredPushes,
            LastPushAt = report.LastPushAt,
        };
    }

    private static string WithoutUser(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0
        ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
        : url;
}
