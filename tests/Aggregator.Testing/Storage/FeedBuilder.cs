using Aggregator.Core.Model;

namespace Aggregator.Testing.Storage;

/// <summary>Feeds for tests of the store.</summary>
public static class FeedBuilder
{
    /// <summary>A feed of a provider of its own, or of the one named.</summary>
    public static Feed Feed(string name, string? provider = null)
    {
        var url = $"https://{name}.example/feed";
        return new Feed
        {
            Id = FeedId.Of(url),
            Url = url,
            DisplayUrl = url,
            Provider = new Provider { Name = provider ?? name, Domain = $"{provider ?? name}.example".ToLowerInvariant() },
        };
    }
}
