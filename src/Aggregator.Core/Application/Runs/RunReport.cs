using System.Text.Json.Serialization;

namespace Aggregator.Core.Application;

/// <summary>A set of refreshes asked for together, with its progress.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartedAt">When it began (UTC).</param>
/// <param name="FinishedAt">When the last feed ended; null while it runs.</param>
/// <param name="Totals">Sums over the feeds that have ended.</param>
/// <param name="Feeds">The feeds that have ended, in the order in which they did.</param>
public sealed record RunReport(
    string Id,
    RunState State,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    RunTotals Totals,
    IReadOnlyList<RunFeed> Feeds)
{
    /// <summary>How long it took, in milliseconds; null while it runs.</summary>
    public long? DurationMs { get; init; }

    /// <summary>Why it ended otherwise than by its last feed; null where it did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary>Whether this answers somebody who asked for what was under way, or asked for, already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Joined { get; init; }

    /// <summary>The run without its feeds.</summary>
    internal RunSummary Summarize() => new(Id, State, StartedAt, FinishedAt, DurationMs, Totals, Message);
}
