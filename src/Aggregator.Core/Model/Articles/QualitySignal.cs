namespace Aggregator.Core.Model;

/// <summary>One part of an article's quality.</summary>
/// <param name="Name">The signal's name, as in the configuration of weights.</param>
/// <param name="Value">0 (worst) to 1 (best).</param>
/// <param name="Weight">Its weight at the time; the sum of weights is normalized.</param>
public sealed record QualitySignal(string Name, double Value, double Weight);
