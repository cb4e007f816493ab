using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>A feed as read from a file, before its place in the catalog is known.</summary>
internal sealed class FeedEntry(ConfigurationNode node)
{
    public int Line { get; } = node.Line;

    public ExpandedText? Url { get; set; }

    public TimeSpan? Interval { get; set; }

    public string? Schedule { get; set; }

    public string? TimeZone { get; set; }

    /// <summary>The schedule, once it has been found good.</summary>
    public FeedSchedule? Times { get; set; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Enabled { get; set; } = true;

    /// <summary>The feed of a provider that knows none itself.</summary>
    public Feed ToFeed(Provider provider)
    {
        var url = Url!.Value;
        return new Feed
        {
            // As written in the file: another value of a secret in the URL makes no other feed.
            Id = FeedId.Of(url.Source),
            Url = url.Value,
            DisplayUrl = FeedUrl.WithoutUserInfo(url.Shown),
            Provider = provider,
            Interval = Interval,
            Schedule = Times,
            Headers = Headers,
            Enabled = Enabled,
            ConfigurationHash = FeedConfigurationHash.Of(url.Value, Headers, Enabled),
        };
    }
}
