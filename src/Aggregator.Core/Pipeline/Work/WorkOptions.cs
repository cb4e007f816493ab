namespace Aggregator.Core.Pipeline.Work;

/// <summary>How the slow work is done that refreshes leave behind (pages, images): <c>Aggregator:Work</c>.</summary>
public sealed class WorkOptions
{
    /// <summary>The section's name below <c>Aggregator</c>.</summary>
    public const string SectionName = "Work";

    /// <summary>Pieces of work under way at a time, 1–64. Each holds at most one place at the host gate; never more than half of <c>Polling:MaxConcurrency</c> of them.</summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>How often a piece of work is tried before it is dropped, 1–20.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>The wait after a first failed attempt; each further one is six times as long, up to a day. 1 second to 1 day.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(5);
}
