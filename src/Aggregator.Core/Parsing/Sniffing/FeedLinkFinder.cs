using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Sniffing;

/// <summary>Finds the feeds that a web page links to (RSS autodiscovery), so that a message can name them.</summary>
internal static class FeedLinkFinder
{
    private static readonly string[] FeedTypes =
    [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json", "text/xml",
        "application/xml",
    ];

    /// <summary>The first few feed links, absolute where the page's URL is known.</summary>
    public static List<string> Find(string html, Uri? pageUrl)
    {
        var links = new List<string>();
        for (var at = html.IndexOf("<link", StringComparison.OrdinalIgnoreCase);
             at >= 0 && links.Count < ParsingConstants.MaxNamedFeedLinks;
             at = html.IndexOf("<link", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (ReadLink(html.AsSpan(at + "<link".Length)) is { } href
                && UrlResolver.Resolve(href, pageUrl) is { } url
                && !links.Contains(url))
                links.Add(url);
        }

        return links;
    }

    private static string? ReadLink(ReadOnlySpan<char> tag)
    {
        string? href = null;
        var (isAlternate, isFeed) = (false, false);
        foreach (var attribute in new LooseAttributes(tag))
        {
            if (attribute.Name.Equals("href", StringComparison.OrdinalIgnoreCase))
                href = System.Net.WebUtility.HtmlDecode(attribute.Value.Trim().ToString());
            else if (attribute.Name.Equals("rel", StringComparison.OrdinalIgnoreCase))
                isAlternate = HasWord(attribute.Value, "alternate") || HasWord(attribute.Value, "feed");
            else if (attribute.Name.Equals("type", StringComparison.OrdinalIgnoreCase))
                isFeed = IsFeedType(attribute.Value);
        }

        return isAlternate && isFeed && !string.IsNullOrEmpty(href) ? href : null;
    }

    private static bool HasWord(ReadOnlySpan<char> value, string word)
    {
        foreach (var range in value.Split(' '))
        {
            if (value[range].Trim().Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsFeedType(ReadOnlySpan<char> value)
    {
        foreach (var type in FeedTypes)
        {
            if (value.TrimStart().StartsWith(type, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
