using System.Globalization;
using System.Net;
using System.Text;
using Aggregator.Benchmarks.Index;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Benchmarks.Search;

/// <summary>A feed that has as many new articles as are wanted each time that it is asked; the title of one of them holds a word of its own.</summary>
internal sealed class NewsServer : IAsyncDisposable
{
    public const string Provider = "News of this moment";

    private readonly FeedServer _server;
    private readonly CorpusArticles _source;
    private readonly int _items;
    private int _number;
    private int _asked;

    private NewsServer(FeedServer server, CorpusArticles source, int first, int items) => (_server, _source, _number, _items) = (server, source, first, items);

    /// <summary>The file that names the feed.</summary>
    public string Providers => $"providers:\n  - name: {Provider}\n    domain: news.example\n    feeds: [{{ url: \"{_server.Url("/news")}\", interval: 1.00:00:00 }}]\n";

    /// <summary>The word that only the latest answer's articles have.</summary>
    public string LatestWord => string.Create(CultureInfo.InvariantCulture, $"zyx{_asked}q");

    public static async Task<NewsServer> StartAsync(CorpusArticles source, int first, int items)
    {
        var server = await FeedServer.StartAsync(new FeedServerOptions { LogRequests = false });
        var news = new NewsServer(server, source, first, items);
        server.Map("/news", news.AnswerAsync);
        return news;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        _asked++;
        var document = new StringBuilder("<rss version=\"2.0\"><channel><title>News</title><link>https://news.example/</link><description/>");
        for (var i = 0; i < _items; i++)
        {
            var draft = _source.Make(_number++);
            var (title, content) = (WebUtility.HtmlEncode(i == 0 ? $"{LatestWord} {draft.Title}" : draft.Title), WebUtility.HtmlEncode(draft.Content));
            document.Append(CultureInfo.InvariantCulture, $"<item><title>{title}</title><link>https://news.example/n/{_number}</link><description>{content}</description></item>");
        }

        context.Response.ContentType = "application/rss+xml";
        return context.Response.WriteAsync(document.Append("</channel></rss>").ToString(), context.RequestAborted);
    }
}
