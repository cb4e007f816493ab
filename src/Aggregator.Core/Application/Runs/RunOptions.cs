namespace Aggregator.Core.Application;

/// <summary>Settings of <c>Aggregator:Runs</c>: how long runs are remembered.</summary>
public sealed class RunOptions
{
    /// <summary>The section below "Aggregator".</summary>
    public const string Section = "Runs";

    /// <summary>How many runs are remembered, the oldest forgotten first; from 1. Default 500.</summary>
    public int Keep { get; set; } = 500;

    /// <summary>How long a run is remembered, and with it its idempotency key. Default 30 days.</summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
