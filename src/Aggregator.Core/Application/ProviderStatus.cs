namespace Aggregator.Core.Application;

/// <summary>One provider with its feeds, each with its latest outcomes.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Feeds">Its feeds, in the order of the configuration.</param>
public sealed record ProviderStatus(string Provider, IReadOnlyList<FeedStatus> Feeds);
