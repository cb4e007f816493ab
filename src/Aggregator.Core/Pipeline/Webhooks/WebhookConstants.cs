namespace Aggregator.Core.Pipeline.Webhooks;

/// <summary>Fixed values of the delivery of messages to webhooks.</summary>
internal static class WebhookConstants
{
    /// <summary>Tries at a message more within an attempt, where what failed may soon be over.</summary>
    public const int QuickRetries = 2;

    /// <summary>Attempts at a message, over some three and a half days, before it is given up.</summary>
    public const int MaxAttempts = 8;

    /// <summary>Events that are handed on, and messages of a webhook that are read, at once.</summary>
    public const int BatchSize = 100;

    /// <summary>About how long it is waited before the first try more; twice as long before the second.</summary>
    public static readonly TimeSpan QuickWait = TimeSpan.FromSeconds(1);

    /// <summary>The wait after the first attempt that failed.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <summary>How long nobody looks where nothing wakes.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(10);
}
