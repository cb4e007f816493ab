using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

internal sealed class FakeCatalog : IFeedCatalogSource
{
    public event Action? Changed;

    public FeedCatalog Current { get; private set; } = FeedCatalog.Empty;

    public string? LastError => null;

    public void Set(params Feed[] feeds)
    {
        Current = Sample.Catalog(feeds);
        Changed?.Invoke();
    }
}
