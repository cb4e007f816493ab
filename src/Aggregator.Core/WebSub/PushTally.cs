namespace Aggregator.Core.WebSub;

/// <summary>What came by a subscription since the start.</summary>
/// <param name="Taken">Pushes that were taken.</param>
/// <param name="Ignored">Pushes that were not, for their signature.</param>
/// <param name="LastTakenAt">When one was last taken.</param>
internal readonly record struct PushTally(long Taken, long Ignored, DateTimeOffset? LastTakenAt);
