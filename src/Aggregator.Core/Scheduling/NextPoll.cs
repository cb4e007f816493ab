namespace Aggregator.Core.Scheduling;

/// <summary>When a feed is due again.</summary>
/// <param name="At">The time; null when it is not polled again by itself (gone).</param>
/// <param name="Reason">The rule that decided, in a few words.</param>
public sealed record NextPoll(DateTimeOffset? At, string Reason)
{
    /// <summary>When it would be due without its subscription; null when no subscription put it off.</summary>
    public DateTimeOffset? WithoutSubscription { get; init; }
}
