using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary><c>aggregator parse</c>: documents from everywhere, and what it says of those that are no feed.</summary>
public sealed class ParseTests : IDisposable
{
    private static readonly string Document = RssFeed.Of("en", RssFeed.Item("Fish & chips", "/1", DateTimeOffset.UnixEpoch, "<p>Crisp.</p>"));

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Parse_File_PrintsJsonFeed()
    {
        await File.WriteAllTextAsync(_workspace.FilePath("feed.xml"), Document);
        var result = (await _workspace.RunAsync("parse", "feed.xml", "--content-type", "application/rss+xml", "--url", "https://publisher.example/feed"))
            .ShouldExitWith(0);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldEndWith("}\n");
        var item = result.Json.GetProperty("items")[0];
        result.Json.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        item.GetProperty("title").GetString().ShouldBe("Fish & chips");
        item.GetProperty("url").GetString().ShouldBe("https://publisher.example/1");
        item.GetProperty("content_html").GetString().ShouldBe("<p>Crisp.</p>");
        item.GetProperty("date_published").GetString().ShouldBe("1970-01-01T00:00:00Z");
    }

    [Fact]
    public async Task Parse_StandardInput_PrintsJsonFeed() =>
        (await _workspace.RunWithInputAsync(Document, "parse", "-")).ShouldExitWith(0).Json.GetProperty("items").GetArrayLength().ShouldBe(1);

    [Fact]
    public async Task Parse_Url_IsFetchedAsAFeedIs()
    {
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed", FeedResponse.Of(Document).Compressed("gzip"));
        (await _workspace.RunAsync("parse", publisher.Url("/feed"))).ShouldExitWith(0).Json.GetProperty("title").GetString().ShouldBe("A feed");

        var missing = publisher.Url("/missing").Replace("http://", "http://me:secret@", StringComparison.Ordinal);
        var result = (await _workspace.RunAsync("parse", missing)).ShouldExitWith(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe($"{publisher.Url("/missing")}: 127.0.0.1 answered status 404. Check the feed's URL.\n");
    }

    [Theory]
    [InlineData(1, "page.html: The document is an HTML page, not a feed, and it links to no feed.\n", "page.html")]
    [InlineData(5, "There is no file nothing.xml.\n", "nothing.xml")]
    [InlineData(5, "There is no list nothing.txt.\n", "--batch", "nothing.txt")]
    [InlineData(2, "'/feed' is no absolute URL.\n", "page.html", "--url", "/feed")]
    [InlineData(2, "Name a file, a URL or - to parse, or give --batch LIST.\n")]
    public async Task Parse_NoFeed_SaysWhy(int exitCode, string message, params string[] arguments)
    {
        await File.WriteAllTextAsync(_workspace.FilePath("page.html"), "<html><body>Hello</body></html>");
        var result = (await _workspace.RunAsync(["parse", .. arguments])).ShouldExitWith(exitCode);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe(message);
    }

    [Fact]
    public async Task Parse_Batch_KeepsTheOrderAndTellsFailuresInTheirPlace()
    {
        var lines = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var name = $"{i}.xml";
            await File.WriteAllTextAsync(_workspace.FilePath(name), i % 10 == 3 ? "no feed" : Document);
            lines.Add(i % 2 == 0 ? name : $"{name}\tapplication/rss+xml\thttps://publisher.example/{i}/");
        }

        lines.Insert(20, "missing.xml\t\t");
        await File.WriteAllLinesAsync(_workspace.FilePath("list.txt"), lines);
        var result = (await _workspace.RunAsync("parse", "--batch", "list.txt")).ShouldExitWith(0);
        result.JsonLines.Select(l => l.GetProperty("file").GetString()).ShouldBe(lines.Select(l => l.Split('\t')[0]));
        result.JsonLines.Where(l => l.TryGetProperty("error", out _)).Select(l => l.GetProperty("file").GetString())
            .ShouldBe(["3.xml", "13.xml", "missing.xml", "23.xml", "33.xml"]);
        result.JsonLines[1].GetProperty("feed").GetProperty("items")[0].GetProperty("url").GetString().ShouldBe("https://publisher.example/1");
    }

    public void Dispose() => _workspace.Dispose();
}
