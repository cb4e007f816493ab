using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline;

/// <summary>What is remembered of a feed after a refresh. Pure but for the jitter of the next poll.</summary>
internal sealed class FeedStateTransition(INextPollCalculator nextPoll, IOptions<PollingOptions> options, ISubscriptions subscriptions)
{
    /// <summary>The state after a refresh that ended as <paramref name="work"/> says.</summary>
    public FeedState Next(RefreshWork work, RefreshOutcomeKind outcome, DateTimeOffset now)
    {
        var before = work.State;
        if (work.Push is not null)
            return AfterPush(work, outcome);

        var failures = outcome.IsFailure() ? before.ConsecutiveFailures + 1 : 0;
        var hints = Hints(work, outcome);
        var rhythm = outcome == RefreshOutcomeKind.Updated ? work.Rhythm ?? before.Rhythm : before.Rhythm;
        var poll = nextPoll.Calculate(new NextPollInput
        {
            Now = now,
            Outcome = outcome,
            FixedInterval = work.Feed.Interval,
            Schedule = work.Feed.Schedule,
            Rhythm = rhythm,
            Hints = hints,
            RetryAfter = work.Fetched?.RetryAfter,
            ConsecutiveFailures = failures,
            IsSubscribed = subscriptions.IsLive(work.Feed.Id),
        });
        var (target, seen) = PermanentTarget(work, outcome);
        var (restingHost, restsUntil) = Rest(work, outcome, now);
        var next = before with
        {
            Url = work.Feed.DisplayUrl,
            Provider = work.Feed.Provider.Name,
            Title = work.FeedTitle ?? before.Title,
            Validators = outcome.IsSuccess() ? work.Fetched!.Validators : before.Validators,
            Hints = hints,
            Rhythm = rhythm,
            NextPollAt = poll.At,
            NextPollReason = poll.Reason,
            ResumesAt = poll.WithoutSubscription,
            Links = Links(work, outcome),
            Hold = outcome switch
            {
                RefreshOutcomeKind.Gone => FeedHold.Gone,
                RefreshOutcomeKind.Throttled => FeedHold.RetryAfter,
                _ => FeedHold.None,
            },
            RestingHost = restingHost,
            RestsUntil = restsUntil,
            HeldConfigurationHash = outcome == RefreshOutcomeKind.Gone ? work.Feed.ConfigurationHash : 0,
            ConsecutiveFailures = failures,
            FailingSince = failures == 0 ? null : before.FailingSince ?? now,
            LastSuccessAt = outcome.IsSuccess() ? now : before.LastSuccessAt,
            PermanentTarget = target,
            PermanentTargetSeen = seen,
        };
        return HoldStands(work, outcome, now) ? StillHeld(next, before) : next;
    }

    /// <summary>
    /// A push is no GET: it says nothing of the feed's server, its validators or its next poll. One that could not be used lets the feed
    /// be polled as without a subscription, which brings what it held.
    /// </summary>
    private static FeedState AfterPush(RefreshWork work, RefreshOutcomeKind outcome)
    {
        var before = work.State;
        if (outcome.IsFailure())
            return before.Resumed("push failed");
        return before with
        {
            Url = work.Feed.DisplayUrl,
            Provider = work.Feed.Provider.Name,
            Title = work.FeedTitle ?? before.Title,
            Rhythm = [.. (work.Rhythm ?? []).Concat(before.Rhythm).Distinct().OrderDescending().Take(FeedConstants.RhythmLength)],
        };
    }

    /// <summary>Headers win over the document (WebSub section 4); an answer without a document keeps what was said before.</summary>
    private static HubLinks Links(RefreshWork work, RefreshOutcomeKind outcome)
    {
        if (outcome.IsFailure())
            return work.State.Links;
        var said = work.Parsed is { } feed ? new HubLinks { Hubs = feed.Hubs, Self = HubLinks.IsUsable(feed.FeedUrl) ? feed.FeedUrl : null } : work.State.Links;
        var links = said.OverriddenBy(work.Fetched?.Links);
        return links == work.State.Links ? work.State.Links : links;
    }

    /// <summary>Whether a forced refresh failed in a way that takes nothing back of what the server said before.</summary>
    private static bool HoldStands(RefreshWork work, RefreshOutcomeKind outcome, DateTimeOffset now)
    {
        var before = work.State;
        if (!outcome.IsFailure() || outcome == RefreshOutcomeKind.Gone || work.Fetched?.RetryAfter is not null)
            return false;
        return before.Hold switch
        {
            FeedHold.Gone => before.HeldConfigurationHash == work.Feed.ConfigurationHash,
            FeedHold.RetryAfter => before.NextPollAt > now,
            _ => false,
        };
    }

    private static FeedState StillHeld(FeedState next, FeedState before)
    {
        var isLater = before.Hold == FeedHold.RetryAfter && next.NextPollAt > before.NextPollAt;
        return next with
        {
            Hold = before.Hold,
            HeldConfigurationHash = before.HeldConfigurationHash,
            NextPollAt = isLater ? next.NextPollAt : before.NextPollAt,
            NextPollReason = isLater ? next.NextPollReason : before.NextPollReason,
        };
    }

    /// <summary>The host's own word, not the feed's next poll: that may be a day off for reasons of the feed alone.</summary>
    private (string? Host, DateTimeOffset? Until) Rest(RefreshWork work, RefreshOutcomeKind outcome, DateTimeOffset now)
    {
        if (outcome == RefreshOutcomeKind.Throttled)
            return (work.Fetched?.ThrottlingHost ?? work.Feed.Host, now + (work.Fetched?.RetryAfter ?? options.Value.ThrottleRest));
        return outcome.IsFailure() ? (work.State.RestingHost, work.State.RestsUntil) : (null, null);
    }

    private static ServerHints Hints(RefreshWork work, RefreshOutcomeKind outcome)
    {
        var said = work.Parsed?.Hints ?? work.State.Hints;
        if (outcome.IsFailure())
            return work.State.Hints;

        // A 304 keeps the freshness last given where it says nothing itself (RFC 9111 section 4.3.4).
        var keeps = outcome == RefreshOutcomeKind.NotModified;
        return said with { Freshness = work.Fetched?.Freshness ?? (keeps ? work.State.Hints.Freshness : null) };
    }

    private static (string? Target, int Seen) PermanentTarget(RefreshWork work, RefreshOutcomeKind outcome)
    {
        var before = work.State;
        if (work.Fetched is null || outcome.IsFailure())
            return (before.PermanentTarget, before.PermanentTargetSeen);
        if (work.Fetched.PermanentTarget is not { } target)
            return (null, 0);
        return target == before.PermanentTarget
            ? (target, Math.Min(before.PermanentTargetSeen + 1, FeedConstants.PermanentRedirectConfirmations))
            : (target, 1);
    }
}
