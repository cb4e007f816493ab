namespace Aggregator.Core.Model;

/// <summary>A subscription and what came by it since the start.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Pushes">Documents that came and were taken.</param>
/// <param name="IgnoredPushes">Documents that were not, because their signature was missing, wrong or weak.</param>
/// <param name="LastPushAt">When one was last taken; null when none was.</param>
public sealed record SubscriptionReport(Subscription Subscription, long Pushes, long IgnoredPushes, DateTimeOffset? LastPushAt);
