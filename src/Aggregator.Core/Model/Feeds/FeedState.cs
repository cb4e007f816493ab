namespace Aggregator.Core.Model;

/// <summary>All that is remembered of a feed between two refreshes. Stored in the transaction of the refresh that made it.</summary>
public sealed record FeedState
{
    /// <summary>The feed.</summary>
    public required FeedId Id { get; init; }

    /// <summary>The feed's configured URL without credentials.</summary>
    public required string Url { get; init; }

    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The feed's own title, plain text; null until it was read.</summary>
    public string? Title { get; init; }

    /// <summary>The validators of the last document whose articles are stored.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>What the server last said of when to come again.</summary>
    public ServerHints Hints { get; init; } = ServerHints.None;

    /// <summary>When it is due next; null when never scheduled, which is due at once.</summary>
    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>The rule that decided <see cref="NextPollAt"/>.</summary>
    public string? NextPollReason { get; init; }

    /// <summary>
    /// When it would be due without the subscription that let <see cref="NextPollAt"/> be put off; null when none did. Due then when the
    /// subscription ends, and after a restart, since pushes meanwhile may be lost.
    /// </summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>The hubs and the topic that the publisher last named.</summary>
    public HubLinks Links { get; init; } = HubLinks.None;

    /// <summary>Why it is not asked.</summary>
    public FeedHold Hold { get; init; }

    /// <summary>The host that asked for rest when this feed was last asked for: the feed's own or a redirect's; null when none did.</summary>
    public string? RestingHost { get; init; }

    /// <summary>Until when <see cref="RestingHost"/> rests as a whole; null when none does.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>The configuration under which it was held; another lifts a hold for 410.</summary>
    public ulong HeldConfigurationHash { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int ConsecutiveFailures { get; init; }

    /// <summary>When the present row of failures began; null when the last refresh succeeded.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>When it was last refreshed without failure; null when never.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>The target of a permanent redirect (301, 308); null when there was none.</summary>
    public string? PermanentTarget { get; init; }

    /// <summary>How often in a row <see cref="PermanentTarget"/> was given; from 2 on it is asked directly.</summary>
    public int PermanentTargetSeen { get; init; }

    /// <summary>The newest publication times of its items, newest first, at most <see cref="FeedConstants.RhythmLength"/>.</summary>
    public IReadOnlyList<DateTimeOffset> Rhythm { get; init; } = [];

    /// <summary>The outcome of the last refresh; null when never refreshed.</summary>
    public RefreshOutcome? LastOutcome { get; init; }

    /// <summary>How many refreshes were recorded.</summary>
    public long Refreshes { get; init; }

    /// <summary>How many stored articles it owns. Kept by the store.</summary>
    public long Articles { get; init; }

    /// <summary>How many articles of others it was seen to carry. Kept by the store.</summary>
    public long Sightings { get; init; }

    /// <summary>The epoch of the owner that wrote it last; a store refuses an older one.</summary>
    public long Epoch { get; init; }

    /// <summary>Whether it has failed for so long that a person should look. One that is gone has said so, and is not ailing.</summary>
    public bool IsAiling(DateTimeOffset now) => Hold != FeedHold.Gone && now - FailingSince >= FeedConstants.AilingAfter;

    /// <summary>The same without reliance on a subscription: due as it would have been.</summary>
    /// <param name="reason">Why, as <see cref="NextPollReason"/>.</param>
    public FeedState Resumed(string reason) => ResumesAt is not { } at
        ? this
        : this with { NextPollAt = at, NextPollReason = reason, ResumesAt = null };

    /// <summary>The state of a feed that was never refreshed.</summary>
    public static FeedState New(Feed feed) => new() { Id = feed.Id, Url = feed.DisplayUrl, Provider = feed.Provider.Name };
}
