namespace Aggregator.Core.Application;

/// <summary>How a rebuilding of the search index stands, or ended.</summary>
/// <param name="Running">Whether it goes on.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="DurationMs">How long it has taken, in milliseconds.</param>
/// <param name="Articles">Articles of the new index, once it is done.</param>
/// <param name="Error">Why it failed; null unless it did.</param>
public sealed record RebuildReport(bool Running, DateTimeOffset StartedAt, long DurationMs, long Articles, string? Error);
