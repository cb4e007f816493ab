using Aggregator.Core.Model;

namespace Aggregator.Core.WebSub;

/// <summary>How a subscription goes on with each thing that happens to it. Pure arithmetic.</summary>
internal static class SubscriptionPolicy
{
    /// <summary>
    /// The hub is about to be asked. The wait for the next attempt is set before, as if this one failed: a crash meanwhile asks no hub
    /// again and again. Each hub of the list is tried once before the waits grow.
    /// </summary>
    public static Subscription Attempted(Subscription subscription, int hubs, DateTimeOffset now) => subscription with
    {
        LastAttemptAt = now,
        Failures = subscription.Failures + 1,
        NextAttemptAt = now + Wait(subscription.Failures / Math.Max(1, hubs)),
    };

    /// <summary>The hub has answered the request of <see cref="Subscription.LastAttemptAt"/>; it may have verified it already.</summary>
    public static Subscription Answered(Subscription subscription, HubAnswer answer, DateTimeOffset now)
    {
        if (subscription.Failures == 0)
            return subscription;
        var least = answer.IsAccepted ? WebSubConstants.VerificationWait : answer.RetryAfter ?? TimeSpan.Zero;
        return subscription with
        {
            NextAttemptAt = Later(subscription.NextAttemptAt, now + (least > WebSubConstants.MaxWait ? WebSubConstants.MaxWait : least)),
            Message = answer.Message ?? (subscription.State == SubscriptionState.Pending ? "The hub has not verified it yet." : subscription.Message),
        };
    }

    /// <summary>The hub has verified the subscription.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="lease">The lease that it gives.</param>
    /// <param name="renewBefore">The last part of the lease in which it is renewed.</param>
    /// <param name="now">Now.</param>
    public static Subscription Verified(Subscription subscription, TimeSpan lease, double renewBefore, DateTimeOffset now)
    {
        var term = lease > WebSubConstants.MaxLease ? WebSubConstants.MaxLease : lease;
        return subscription with
        {
            State = SubscriptionState.Live,
            ExpiresAt = now + term,
            NextAttemptAt = Later(now + (term * (1 - renewBefore)), now + WebSubConstants.MinRenewalGap),
            Failures = 0,
            Message = null,
        };
    }

    /// <summary>The hub has refused it, or taken it back (WebSub section 5.2). It is left alone for a day; another of the list is tried before.</summary>
    public static Subscription Denied(Subscription subscription, string? reason, int hubs, DateTimeOffset now) => subscription with
    {
        State = SubscriptionState.Denied,
        ExpiresAt = null,
        Failures = Math.Max(1, subscription.Failures),
        NextAttemptAt = now + (Math.Max(1, subscription.Failures) < hubs ? WebSubConstants.FirstWait : WebSubConstants.MaxWait),
        Message = reason is null ? "The hub denied it." : $"The hub denied it: {reason}.",
    };

    /// <summary>Its lease has run out.</summary>
    public static Subscription Expired(Subscription subscription) => subscription with
    {
        State = SubscriptionState.Expired,
        Message = subscription.Message ?? "Its lease ran out.",
    };

    /// <summary>It is not wanted any more. One that is not live is forgotten at once: a hub that asks for it later is told that there is none.</summary>
    public static Subscription? Left(Subscription subscription, DateTimeOffset now) => subscription.IsLive(now)
        ? subscription with { State = SubscriptionState.Leaving, NextAttemptAt = now, Failures = 0, Message = null }
        : null;

    /// <summary>Whether a subscription that is being left is left to run out.</summary>
    public static bool IsLeft(Subscription subscription, DateTimeOffset now) =>
        subscription.State == SubscriptionState.Leaving
        && (subscription.Failures >= WebSubConstants.MaxLeaveAttempts || !(subscription.ExpiresAt > now));

    /// <summary>When something is to be done next, if nothing happens before.</summary>
    public static DateTimeOffset NextEvent(Subscription subscription) =>
        subscription is { State: SubscriptionState.Live, ExpiresAt: { } end } && end < subscription.NextAttemptAt ? end : subscription.NextAttemptAt;

    private static TimeSpan Wait(int doublings)
    {
        var wait = WebSubConstants.FirstWait * Math.Pow(2, Math.Min(doublings, WebSubConstants.MaxDoublings));
        return wait > WebSubConstants.MaxWait ? WebSubConstants.MaxWait : wait;
    }

    private static DateTimeOffset Later(DateTimeOffset first, DateTimeOffset second) => first > second ? first : second;
}
