namespace Aggregator.Core.Scheduling;

/// <summary>The fixed values of the scheduling arithmetic and the bounds of its settings.</summary>
internal static class SchedulingConstants
{
    /// <summary>How many of the newest publications make the rhythm: enough for a median, few enough to follow a change.</summary>
    public const int RhythmEvents = 10;

    /// <summary>A feed is polled this often within the usual gap between two of its publications.</summary>
    public const int PollsPerGap = 2;

    /// <summary>A feed that has been silent for a time is polled again after this part of it.</summary>
    public const int SilenceDivisor = 8;

    /// <summary>Each failure in a row multiplies the wait by this.</summary>
    public const int BackOffFactor = 2;

    /// <summary>Doublings after which any interval has reached <see cref="MaxRaise"/>; more would only overflow.</summary>
    public const int MaxBackOffDoublings = 30;

    /// <summary>How far a server's hint, a skipped hour or day, and back-off may put off a poll.</summary>
    public static readonly TimeSpan MaxRaise = TimeSpan.FromDays(1);

    /// <summary>The most jitter of a poll that has a time of its own.</summary>
    public static readonly TimeSpan MaxScheduleJitter = TimeSpan.FromMinutes(1);

    /// <summary>The longest Retry-After that is obeyed.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromDays(7);

    /// <summary>Bound of the interval settings.</summary>
    public static readonly TimeSpan MaxSettableInterval = TimeSpan.FromDays(365);

    /// <summary>Bound of the gap setting.</summary>
    public static readonly TimeSpan MaxSettableGap = TimeSpan.FromHours(1);

    /// <summary>Bound of the rest of a host that does not say how long it wants one.</summary>
    public static readonly TimeSpan MinSettableThrottleRest = TimeSpan.FromMinutes(1);

    /// <summary>Bound of the concurrency setting.</summary>
    public const int MaxSettableConcurrency = 1_024;

    /// <summary>Bound of the per-host concurrency setting.</summary>
    public const int MaxSettableHostConcurrency = 64;

    /// <summary>With fewer hosts than this the gate does not look for idle ones to forget.</summary>
    public const int MinHostsBeforeSweep = 1_024;
}
