using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>Joins the providers of all files into one catalog, and finds what two of them claim.</summary>
internal sealed class CatalogBuilder(List<ConfigurationError> errors)
{
    private readonly Dictionary<string, ProviderEntry> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (ProviderEntry Provider, int Line)> _urls = new(StringComparer.Ordinal);
    private readonly List<ProviderEntry> _providers = [];
    private readonly List<WebhookEntry> _webhooks = [];

    public void Add(ProviderEntry provider)
    {
        _providers.Add(provider);
        if (provider.Name is { } name && !_names.TryAdd(name, provider))
            Report(provider, provider.Line, $"the provider '{name}' is already defined at {_names[name].Place}");
        foreach (var feed in provider.Feeds) Add(provider, feed);
    }

    /// <summary>The catalog; only where no errors were found.</summary>
    public FeedCatalog Build() => new(_providers.ConvertAll(provider => provider.ToProvider()), _webhooks.ConvertAll(hook => hook.ToWebhook()));

    public void Add(WebhookEntry hook)
    {
        if (hook.Name is { } name && _webhooks.Find(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)) is { } first)
            errors.Add(new ConfigurationError(hook.File, hook.Node.Line, $"the webhook '{name}' is already defined at {new ConfigurationError(first.File, first.Node.Line, "").ToString().TrimEnd(' ', ':')}"));
        _webhooks.Add(hook);
    }

    private void Add(ProviderEntry provider, FeedEntry feed)
    {
        if (feed.Url is not { } url || _urls.TryAdd(FeedUrl.Normalized(url.Value), (provider, feed.Line))) return;
        var (first, line) = _urls[FeedUrl.Normalized(url.Value)];
        var place = new ConfigurationError(first.File, line, $"provider '{first.Name}'");
        Report(provider, feed.Line, $"the feed {FeedUrl.WithoutUserInfo(url.Shown)} is already listed at {place}");
    }

    private void Report(ProviderEntry provider, int line, string message) =>
        errors.Add(new ConfigurationError(provider.File, line, message));
}
