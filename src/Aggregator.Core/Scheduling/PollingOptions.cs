namespace Aggregator.Core.Scheduling;

/// <summary>How often and how widely feeds are asked: <c>Aggregator:Polling</c>.</summary>
public sealed class PollingOptions
{
    /// <summary>The section's name below <c>Aggregator</c>.</summary>
    public const string SectionName = "Polling";

    /// <summary>Shortest adaptive interval between two polls of a feed; above zero.</summary>
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest adaptive interval between two polls of a feed.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The interval of a feed whose rhythm is not known.</summary>
    public TimeSpan DefaultInterval { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Most refreshes in flight at a time, 1–1,024.</summary>
    public int MaxConcurrency { get; set; } = 64;

    /// <summary>Most requests in flight to one host, 1–64.</summary>
    public int PerHostConcurrency { get; set; } = 2;

    /// <summary>Least time between the starts of two requests to one host, 0–1 hour.</summary>
    public TimeSpan PerHostGap { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a host rests as a whole that throttles (429) without saying how long, 1 minute to 7 days.</summary>
    public TimeSpan ThrottleRest { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>By what part of itself a wait is lengthened at most, 0–1.</summary>
    public double Jitter { get; set; } = 0.1;
}
