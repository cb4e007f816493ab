namespace Aggregator.Core.Application;

/// <summary>What enriching a page of stored articles again did.</summary>
/// <param name="Seen">Articles of the page.</param>
/// <param name="Changed">Those of which something came out otherwise.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record EnrichReport(int Seen, int Changed, string? Next);
