namespace Aggregator.Core.Model;

/// <summary>How hot an article was when its story last gained a provider. What it is at any later time follows from this and the half-life.</summary>
/// <param name="Carriers">The other providers that carry the story, each counting the less the longer it has carried it already; above zero.</param>
/// <param name="At">When that was (UTC, whole seconds).</param>
public readonly record struct HeatMark(double Carriers, DateTimeOffset At);
