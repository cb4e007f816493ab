using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>A webhook as read from a file.</summary>
internal sealed class WebhookEntry(string file, ConfigurationNode node)
{
    public string File { get; } = file;

    public ConfigurationNode Node { get; } = node;

    public string? Name { get; set; }

    public Uri? Url { get; set; }

    public byte[]? Secret { get; set; }

    public IReadOnlyList<ArticleOccasion>? Events { get; set; }

    public QueryNode? Query { get; set; }

    public bool WithContent { get; set; }

    public Webhook ToWebhook()
    {
        var hook = new Webhook { Name = Name!, Url = Url!, Secret = Secret!, Query = Query, WithContent = WithContent };
        return Events is { } events ? hook with { Events = events } : hook;
    }
}
