using System.Buffers;

namespace Aggregator.Core.Configuration;

/// <summary>Reads a feed, which is a URL or a map.</summary>
internal static class FeedEntryReader
{
    private static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxInterval = TimeSpan.FromDays(30);

    private static readonly Dictionary<string, KeyReader<FeedEntry>> Keys = new(StringComparer.Ordinal)
    {
        ["url"] = static (feed, node, scope) => feed.Url = ReadUrl(node, scope),
        ["interval"] = static (feed, node, scope) => feed.Interval = scope.Duration(node, "interval", MinInterval, MaxInterval),
        ["schedule"] = static (feed, node, scope) => feed.Schedule = scope.Text(node, "schedule"),
        ["timezone"] = static (feed, node, scope) => feed.TimeZone = scope.Text(node, "timezone"),
        ["headers"] = ReadHeaders,
        ["enabled"] = static (feed, node, scope) => feed.Enabled = scope.Boolean(node, "enabled") ?? true,
    };

    /// <summary>What a request carries by itself; a fixed value would break conditional requests or the connection.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range",
    };

    /// <summary>RFC 9110 section 5.6.2, token.</summary>
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static FeedEntry Read(ConfigurationNode node, ConfigurationScope scope)
    {
        var feed = new FeedEntry(node);
        if (node.Kind == ConfigurationNodeKind.Scalar)
            feed.Url = ReadUrl(node, scope);
        else if (scope.Walk(node, "a feed", Keys, feed) && !node.Entries.Exists(e => e.Key.Text == "url" && !e.Value.IsNull))
            scope.Report(node, "a feed needs a url");
        if (feed.Schedule is not null && feed.Interval is not null)
            scope.Report(node, "a feed has a schedule or an interval, not both");
        return feed;
    }

    private static ExpandedText? ReadUrl(ConfigurationNode node, ConfigurationScope scope)
    {
        if (scope.Expanded(node, "url") is not { } url) return null;
        if (FeedUrl.Complaint(url.Value) is not { } complaint) return url;
        scope.Report(node, $"the feed URL '{FeedUrl.WithoutUserInfo(url.Shown)}' {complaint}");
        return null;
    }

    private static void ReadHeaders(FeedEntry feed, ConfigurationNode node, ConfigurationScope scope)
    {
        if (node.Kind != ConfigurationNodeKind.Map)
        {
            scope.Report(node, $"headers must be a map of names and values, not {node.Description}");
            return;
        }

        foreach (var (key, value) in node.Entries)
        {
            var name = key.Text;
            if (HeaderComplaint(name) is { } complaint)
                scope.Report(key, $"the header '{name}' {complaint}");
            else if (scope.Expanded(value, $"the header '{name}'") is not { } text)
                continue;
            else if (text.Value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
                scope.Report(value, $"the value of the header '{name}' may hold printable ASCII characters only");
            else if (!feed.Headers.TryAdd(name, text.Value))
                scope.Report(key, $"the header '{name}' is there twice");
        }
    }

    private static string? HeaderComplaint(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters)) return "is not a header name";
        return OwnHeaders.Contains(name) ? "is set by the program itself" : null;
    }
}
