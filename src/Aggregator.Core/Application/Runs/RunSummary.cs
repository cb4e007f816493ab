namespace Aggregator.Core.Application;

/// <summary>A run without its feeds, as runs are listed.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartedAt">When it began (UTC).</param>
/// <param name="FinishedAt">When its last feed ended; null while it runs.</param>
/// <param name="DurationMs">How long it took, in milliseconds; null while it runs.</param>
/// <param name="Totals">Sums over the feeds that have ended.</param>
/// <param name="Message">Why it ended otherwise than by its last feed; null where it did not.</param>
public sealed record RunSummary(
    string Id, RunState State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, long? DurationMs, RunTotals Totals, string? Message);
