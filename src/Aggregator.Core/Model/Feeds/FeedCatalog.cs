namespace Aggregator.Core.Model;

/// <summary>All configured providers and feeds at one moment.</summary>
public sealed class FeedCatalog
{
    /// <summary>Takes providers whose names and feed URLs are unique.</summary>
    /// <param name="providers">The providers.</param>
    /// <param name="webhooks">Who is told of articles; null for nobody.</param>
    public FeedCatalog(IReadOnlyList<Provider> providers, IReadOnlyList<Webhook>? webhooks = null)
    {
        Providers = providers;
        Webhooks = webhooks ?? [];
        Feeds = [.. providers.SelectMany(p => p.Feeds)];
        FeedsById = Feeds.ToDictionary(f => f.Id);
    }

    /// <summary>No provider at all.</summary>
    public static FeedCatalog Empty { get; } = new([]);

    /// <summary>In the order of the configuration.</summary>
    public IReadOnlyList<Provider> Providers { get; }

    /// <summary>Who is told of articles, in the order of the configuration.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; }

    /// <summary>All feeds, in the order of the configuration, disabled ones too.</summary>
    public IReadOnlyList<Feed> Feeds { get; }

    /// <summary>The same by identity.</summary>
    public IReadOnlyDictionary<FeedId, Feed> FeedsById { get; }

    /// <summary>Finds a provider by name, without case; null where there is none.</summary>
    public Provider? FindProvider(string name) =>
        Providers.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds a feed by URL or by the 16 digits of its id; null where there is none.</summary>
    public Feed? FindFeed(string urlOrId) =>
        FeedsById.GetValueOrDefault(FeedId.Of(urlOrId))
        ?? (FeedId.TryParse(urlOrId, out var id) ? FeedsById.GetValueOrDefault(id) : null)
        ?? Feeds.FirstOrDefault(f => string.Equals(f.DisplayUrl, urlOrId, StringComparison.Ordinal));
}
