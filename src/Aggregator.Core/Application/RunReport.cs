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
    IReadOnlyList<RunFeed> Feeds);
