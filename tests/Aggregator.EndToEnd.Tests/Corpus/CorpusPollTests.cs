using System.Globalization;
using System.Net;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Corpus;

/// <summary>
/// The real service over every feed of the corpus, each on a host of its own: all are refreshed, every article is kept exactly once, a
/// second pass asks conditionally and stores nothing, and so does a third after a restart.
/// </summary>
public sealed class CorpusPollTests
{
    [Fact]
    public async Task Service_WholeCorpus_KeepsEveryArticleOnceAcrossPassesAndRestarts()
    {
        Aggregator.Testing.Corpus.Require();
        var corpus = Aggregator.Testing.Corpus.Entries(Aggregator.Testing.Corpus.Feeds);
        using var workspace = new Workspace();
        await using var publisher = await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true });
        var feeds = corpus.Select((entry, index) => Serve(publisher, entry, index)).ToList();
        workspace.WriteProviders(feeds.Select(f => (f.Provider, f.Url)));
        var identities = await IdentityCount.OfAsync(workspace, feeds);

        var first = await PassAsync(workspace, feeds.Count);
        Outcomes(first).ShouldBe(["updated"]);
        Total(first, "newArticles").ShouldBe(identities);
        (await StoredAsync(workspace)).ShouldBe(identities);

        publisher.Requests.Clear();
        var second = await PassAsync(workspace, feeds.Count);
        Outcomes(second).ShouldBe(["notModified"]);
        Total(second, "newArticles").ShouldBe(0);
        publisher.Requests.All.ShouldAllBe(request => request.Header("If-None-Match") != null);

        await using (var service = await workspace.StartServiceAsync())
            (await service.StopAsync()).ShouldBe(0);
        var third = await PassAsync(workspace, feeds.Count);
        Outcomes(third).ShouldBe(["notModified"]);
        (await StoredAsync(workspace)).ShouldBe(identities);
    }

    private static CorpusFeed Serve(FeedServer publisher, CorpusEntry entry, int index)
    {
        var host = new IPAddress([127, 1, (byte)(index / 200), (byte)(1 + (index % 200))]).ToString();
        var path = $"/{Uri.EscapeDataString(entry.File)}";
        publisher.Map(Uri.UnescapeDataString(path), new FeedResponse
        {
            Body = Aggregator.Testing.Corpus.Read(Aggregator.Testing.Corpus.Feeds, entry.File),
            ContentType = entry.File.EndsWith(".json", StringComparison.Ordinal) ? "application/feed+json" : "application/xml",
            ETag = string.Create(CultureInfo.InvariantCulture, $"\"{index}\""),
        });
        return new CorpusFeed(string.Create(CultureInfo.InvariantCulture, $"Provider {index}"), publisher.Url(path, host),
            Path.Combine(Aggregator.Testing.Corpus.Folder!, Aggregator.Testing.Corpus.Feeds, entry.File));
    }

    private static async Task<JsonElement> PassAsync(Workspace workspace, int feeds)
    {
        var run = (await workspace.RunAsync("refresh", "--format", "json")).ShouldExitWith(0).Json;
        run.GetProperty("feeds").GetArrayLength().ShouldBe(feeds);
        return run;
    }

    private static IEnumerable<string?> Outcomes(JsonElement run) =>
        run.GetProperty("feeds").EnumerateArray().Select(f => f.GetProperty("outcome").GetString()).Distinct();

    private static int Total(JsonElement run, string name) => run.GetProperty("totals").GetProperty(name).GetInt32();

    private static async Task<int> StoredAsync(Workspace workspace)
    {
        var articles = (await workspace.RunAsync("query", "--limit", "0", "--format", "ndjson")).ShouldExitWith(0).JsonLines;
        articles.Select(a => a.GetProperty("id").GetString()).Distinct().Count().ShouldBe(articles.Count);
        return articles.Count;
    }
}
