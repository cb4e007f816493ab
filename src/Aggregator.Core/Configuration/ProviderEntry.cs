using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>A provider as read from a file, before its place in the catalog is known.</summary>
internal sealed class ProviderEntry(string file, int line)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    /// <summary>The file's own place, for messages about two places.</summary>
    public string Place => new ConfigurationError(File, Line, "").ToString().TrimEnd(' ', ':');

    public string? Name { get; set; }

    public string? Domain { get; set; }

    public int? Reputation { get; set; }

    public string? Category { get; set; }

    public ArticleType? Type { get; set; }

    public IReadOnlyList<string> Topics { get; set; } = [];

    public bool Pages { get; set; }

    public int? PublishMinQuality { get; set; }

    public string? Schedule { get; set; }

    public string? TimeZone { get; set; }

    public List<FeedEntry> Feeds { get; } = [];

    public Provider ToProvider()
    {
        var provider = new Provider { Name = Name!, Domain = Domain!, Topics = Topics, Pages = Pages, PublishMinQuality = PublishMinQuality };
        provider = provider with
        {
            Reputation = Reputation ?? provider.Reputation,
            Category = Category ?? provider.Category,
            Type = Type ?? provider.Type,
        };
        return provider with { Feeds = [.. Feeds.Select(feed => feed.ToFeed(provider))] };
    }
}
