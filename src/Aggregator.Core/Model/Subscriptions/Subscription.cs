namespace Aggregator.Core.Model;

/// <summary>One subscription of one feed at one hub (WebSub section 5), as it is stored. Its token and its secret are never shown or logged.</summary>
public sealed record Subscription
{
    /// <summary>The last part of the callback's path: its identity, which nobody but the hub can know.</summary>
    public required string Token { get; init; }

    /// <summary>The feed.</summary>
    public required FeedId FeedId { get; init; }

    /// <summary>The topic, as the publisher gives it.</summary>
    public required string Topic { get; init; }

    /// <summary>The hub, as the publisher gives it.</summary>
    public required string Hub { get; init; }

    /// <summary>The callback's whole URL, as the hub was given it.</summary>
    public required string Callback { get; init; }

    /// <summary>What the hub signs its pushes with; at most 200 bytes (WebSub section 5.1).</summary>
    public required string Secret { get; init; }

    /// <summary>Where it stands.</summary>
    public SubscriptionState State { get; init; }

    /// <summary>When the lease ends; null before the hub verified it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the hub is asked next, for the subscription, its renewal or its end.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>When the hub was last asked; null when never.</summary>
    public DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>Attempts that the hub has not verified since the last that it has.</summary>
    public int Failures { get; init; }

    /// <summary>What last went wrong, for people; null when nothing did.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the hub pushes at this moment.</summary>
    public bool IsLive(DateTimeOffset now) => State == SubscriptionState.Live && ExpiresAt > now;
}
