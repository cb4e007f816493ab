namespace Aggregator.Core.Configuration;

/// <summary>What one file holds.</summary>
internal sealed class ProviderFile
{
    public List<ProviderEntry> Providers { get; } = [];

    public List<WebhookEntry> Webhooks { get; } = [];
}
