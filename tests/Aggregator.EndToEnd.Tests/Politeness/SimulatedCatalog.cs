using Aggregator.Core.Model;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>Feeds that a test configures and reconfigures.</summary>
internal sealed class SimulatedCatalog : IFeedCatalogSource
{
    public event Action? Changed;

    public FeedCatalog Current { get; private set; } = FeedCatalog.Empty;

    public string? LastError => null;

    public static Feed Feed(string url, TimeSpan? interval = null, ulong configurationHash = 1) => new()
    {
        Id = FeedId.Of(url),
        Url = url,
        DisplayUrl = url,
        Provider = new Provider { Name = "Simulated", Domain = "simulated.example" },
        Interval = interval,
        ConfigurationHash = configurationHash,
    };

    public void Set(params IEnumerable<Feed> feeds)
    {
        Current = new FeedCatalog([new Provider { Name = "Simulated", Domain = "simulated.example", Feeds = [.. feeds] }]);
        Changed?.Invoke();
    }
}
