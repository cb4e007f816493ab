using System.Globalization;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Pages;

/// <summary>Publishes feeds of bare headlines, and pages that tell the rest.</summary>
internal sealed class PagePublisher : IAsyncDisposable
{
    /// <summary>Who wrote every page.</summary>
    public const string Author = "Ann Author";

    private static readonly string Body = string.Concat(Enumerable.Range(1, 12).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"<p>Paragraph {i} of the story tells at some length what happened in the town, who was there, and what the mayor said about it, in whole sentences.</p>")));

    private PagePublisher(FeedServer server) => Server = server;

    public FeedServer Server { get; }

    public static async Task<PagePublisher> StartAsync() => new(await FeedServer.StartAsync());

    /// <summary>Serves a feed of pages under a path and gives its URL.</summary>
    /// <param name="path">The folder of the pages; the feed lies beside it.</param>
    /// <param name="items">How many.</param>
    /// <param name="canonical">The path of a page's canonical link; null gives none.</param>
    /// <param name="published">When all were published; null is now.</param>
    public string Serve(string path, int items, Func<int, string>? canonical = null, DateTimeOffset? published = null)
    {
        for (var i = 0; i < items; i++)
            Server.Map(PagePath(path, i), FeedResponse.Of(Page(i, canonical?.Invoke(i)), "text/html; charset=utf-8"));
        var feed = path + ".rss";
        var at = published ?? TimeProvider.System.GetUtcNow();
        Server.Map(feed, FeedResponse.Of(RssFeed.Of("en", [.. Enumerable.Range(0, items).Select(i => RssFeed.Item(TitleOf(i), Server.Url(PagePath(path, i)), at))])));
        return Server.Url(feed);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static string PagePath(string path, int item) => string.Create(CultureInfo.InvariantCulture, $"{path}/{item}");

    private static string TitleOf(int item) => string.Create(CultureInfo.InvariantCulture, $"What happened on day {item} in the town");

    private string Page(int item, string? canonical) => $"""
        <!doctype html><html lang="en"><head><title>{TitleOf(item)}</title>
        <meta name="author" content="{Author}"><meta name="description" content="A short description of what happened on day {item} in the town.">
        <meta property="og:image" content="{Server.Url($"/images/{item}.jpg")}">
        {(canonical is null ? "" : $"<link rel=\"canonical\" href=\"{Server.Url(canonical)}\">")}
        </head><body><article><h1>{TitleOf(item)}</h1>{Body}</article></body></html>
        """;
}
