namespace Aggregator.Core.Model;

/// <summary>Articles of a time.</summary>
/// <param name="Field">Which time of theirs.</param>
/// <param name="Side">On which side of the point: the point itself is after.</param>
/// <param name="Point">A point in time (UTC).</param>
public sealed record TimeNode(QueryTimeField Field, TimeSide Side, DateTimeOffset Point) : QueryNode;
