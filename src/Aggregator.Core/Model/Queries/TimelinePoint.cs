namespace Aggregator.Core.Model;

/// <summary>How many articles were published in a part of a timeline.</summary>
/// <param name="Start">When it begins (UTC).</param>
/// <param name="Count">How many; parts in between without any are there with zero.</param>
public sealed record TimelinePoint(DateTimeOffset Start, int Count);
