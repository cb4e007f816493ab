namespace Aggregator.Core.Application;

/// <summary>What came of doing the work that waited.</summary>
/// <param name="Done">Done, or no longer needed.</param>
/// <param name="Deferred">Failed, and tried again later.</param>
/// <param name="Dropped">Failed for the last time.</param>
public sealed record WorkTotals(int Done, int Deferred, int Dropped);
