using System.Text;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>The parser as registered, and short ways to feed it.</summary>
internal static class TestParser
{
    public static IFeedParser Instance { get; } = Create();

    public static IFeedParser Create(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Parsing:" + setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddParsing(configuration)
            .BuildServiceProvider()
            .GetRequiredService<IFeedParser>();
    }

    public static ParseResult Parse(byte[] bytes, string? contentType = null, string? url = null) =>
        Instance.Parse(new FeedDocument(bytes, contentType, url is null ? null : new Uri(url)));

    public static ParseResult Parse(string text, string? url = null) => Parse(Encoding.UTF8.GetBytes(text), null, url);

    public static ParsedFeed Feed(string text, string? url = null)
    {
        var result = Parse(text, url);
        result.Success.ShouldBeTrue(result.Message);
        return result.Feed!;
    }

    /// <summary>The only item of an RSS 2.0 channel with this inside.</summary>
    public static ParsedItem RssItem(string inner, string? url = null) => Feed(Rss($"<item>{inner}</item>"), url).Items.ShouldHaveSingleItem();

    /// <summary>The only entry of an Atom 1.0 feed with this inside.</summary>
    public static ParsedItem AtomItem(string inner, string? url = null) => Feed(Atom($"<entry>{inner}</entry>"), url).Items.ShouldHaveSingleItem();

    public static string Rss(string channel, string rootAttributes = "") =>
        $"""
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
          xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" {rootAttributes}>
        <channel>{channel}</channel></rss>
        """;

    public static string Atom(string feed, string rootAttributes = "") =>
        $"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" {rootAttributes}>{feed}</feed>""";
}
