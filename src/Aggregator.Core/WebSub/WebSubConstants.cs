namespace Aggregator.Core.WebSub;

/// <summary>Fixed values of WebSub.</summary>
internal static class WebSubConstants
{
    /// <summary>The path below which callbacks are served.</summary>
    public const string Path = "/websub";

    /// <summary>Random bytes of a callback's token: nobody guesses it.</summary>
    public const int TokenBytes = 16;

    /// <summary>Random bytes of a secret, written as twice as many digits; a secret may have 200 bytes (WebSub section 5.1).</summary>
    public const int SecretBytes = 32;

    /// <summary>The longest challenge that is echoed, in characters.</summary>
    public const int MaxChallengeLength = 4096;

    /// <summary>The longest reason of a hub that is kept, in characters.</summary>
    public const int MaxReasonLength = 200;

    /// <summary>Hubs that are asked at a time; the host gate bounds each by itself.</summary>
    public const int MaxAttemptsAtOnce = 16;

    /// <summary>Pushes that are read or stored at a time: each may hold a whole document in memory.</summary>
    public const int MaxPushes = 8;

    /// <summary>Those of them that may be for one feed, so that no hub keeps out the others.</summary>
    public const int MaxPushesOfFeed = 2;

    /// <summary>How often a hub is told that a subscription is not wanted any more before it is left to run out.</summary>
    public const int MaxLeaveAttempts = 5;

    /// <summary>Doublings after which the wait between attempts has reached <see cref="MaxWait"/>; more would only overflow.</summary>
    public const int MaxDoublings = 20;

    /// <summary>The wait after the first failed attempt; each further one doubles it.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two attempts, and that after a hub refused.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    /// <summary>How long a hub that took a request has to verify it before the request counts as failed.</summary>
    public static readonly TimeSpan VerificationWait = TimeSpan.FromMinutes(15);

    /// <summary>The least time from a verification to the renewal, however short the lease.</summary>
    public static readonly TimeSpan MinRenewalGap = TimeSpan.FromMinutes(1);

    /// <summary>The longest lease that is believed.</summary>
    public static readonly TimeSpan MaxLease = TimeSpan.FromDays(365);

    /// <summary>When a hub may push again what was not taken.</summary>
    public static readonly TimeSpan RetryPushAfter = TimeSpan.FromMinutes(1);

    /// <summary>The longest time between two looks at what is due.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
}
