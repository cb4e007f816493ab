namespace Aggregator.Core.Model;

/// <summary>Articles of a time that is counted back from when the query is answered.</summary>
/// <param name="Side">On which side of that time: the time itself is after.</param>
/// <param name="Age">How far back, above zero, in whole minutes.</param>
public sealed record AgeNode(TimeSide Side, TimeSpan Age) : QueryNode;
