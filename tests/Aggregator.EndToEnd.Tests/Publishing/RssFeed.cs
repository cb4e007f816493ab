using System.Globalization;
using System.Net;

namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>Small RSS documents.</summary>
internal static class RssFeed
{
    /// <summary>A channel with these items.</summary>
    public static string Of(string language, params string[] items) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>A feed</title>
            <link>https://publisher.example/</link>
            <language>{language}</language>
            {string.Join(Environment.NewLine, items)}
          </channel>
        </rss>
        """;

    /// <summary>An item; further elements as they are.</summary>
    public static string Item(string title, string link, DateTimeOffset published, string description = "", string further = "") => $"""
        <item>
          <title>{WebUtility.HtmlEncode(title)}</title>
          <link>{WebUtility.HtmlEncode(link)}</link>
          <pubDate>{published.UtcDateTime.ToString("r", CultureInfo.InvariantCulture)}</pubDate>
          <description>{WebUtility.HtmlEncode(description)}</description>
          {further}
        </item>
        """;

    /// <summary>A channel with so many items of its own.</summary>
    public static string Numbered(string name, int items) => Of("en", [.. Enumerable.Range(1, items).Select(i => Item(
        string.Create(CultureInfo.InvariantCulture, $"{name} {i}"),
        string.Create(CultureInfo.InvariantCulture, $"https://{name}.example/{i}"),
        new DateTimeOffset(2024, 1, i, 0, 0, 0, TimeSpan.Zero)))]);
}
