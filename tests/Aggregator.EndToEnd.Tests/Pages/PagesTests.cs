using System.Globalization;
using System.Text;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Pages;

/// <summary>Pages are read beside the refreshes, politely, and nothing of that is lost.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private const int Many = 200;

    private readonly Workspace _workspace = new();
    private PagePublisher _publisher = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // The pages' images are not there, and not what is tested here.
        _workspace.Environment["Aggregator__Images__Measure"] = "false";
        _publisher = await PagePublisher.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Refresh_ManyPagesOfOneHost_EndsAtOnceAndWorkAmendsThemLater()
    {
        Configure(("Alpha", _publisher.Serve("/news", Many)));

        (await _workspace.RunAsync("refresh", "--format", "json")).ShouldExitWith(0).Json.GetProperty("totals").GetProperty("newArticles").GetInt32().ShouldBe(Many);

        _publisher.Server.Requests.All.Count.ShouldBe(1);
        (await StoredAsync()).ShouldAllBe(a => a.GetProperty("authors").GetArrayLength() == 0);
        (await WaitingAsync()).ShouldBe(Many);

        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0).Error.ShouldContain($"{Many} pieces of work done, 0 put off, 0 dropped");

        ShouldBeComplete(await StoredAsync(), Many);
        (await WaitingAsync()).ShouldBe(0);
        _publisher.Server.Requests.MaxInFlightOnAnyHost.ShouldBeLessThanOrEqualTo(2);
        _publisher.Server.Requests.For("/robots.txt").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Service_KilledInTheMiddleOfWork_DoesTheRestAfterTheNextStart()
    {
        Configure(("Alpha", _publisher.Serve("/news", Many)));
        await using (var killed = await _workspace.StartServiceAsync())
        {
            await _publisher.Server.Requests.WaitForAsync(Many / 4, Token);
            await killed.KillAsync();
        }

        var asked = PagesAsked();
        asked.ShouldBeLessThan(Many);
        (await StoredAsync()).Count.ShouldBe(Many);

        await using (var service = await _workspace.StartServiceAsync())
        {
            await DoneAsync(service);
            (await _workspace.RunAsync("work", "run")).ShouldExitWith(0).Error.ShouldContain("A service runs over this data directory");
            var metrics = await service.Http.GetStringAsync("/metrics", Token);
            metrics.ShouldContain("aggregator_work_attempts_total{kind=\"page\",outcome=\"done\"}");
            (await service.StopAsync()).ShouldBe(0);
        }

        ShouldBeComplete(await StoredAsync(), Many);
        // What was read and not stored is read again, and no more than that.
        PagesAsked().ShouldBeInRange(Many, Many + 16);
    }

    [Fact]
    public async Task Work_TwoFeedsShareCanonicalPages_MakesOneArticleOfEachPair()
    {
        static string Canonical(int item) => string.Create(CultureInfo.InvariantCulture, $"/story/{item}");
        Configure(("Alpha", _publisher.Serve("/a", 3, Canonical)), ("Beta", _publisher.Serve("/b", 3, Canonical)));
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        (await StoredAsync()).Count.ShouldBe(6);

        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0);

        var articles = await StoredAsync();
        articles.Select(a => a.GetProperty("webUrl").GetString()).ShouldBe(Enumerable.Range(0, 3).Select(i => _publisher.Server.Url(Canonical(i))), ignoreOrder: true);
        articles.ShouldAllBe(a => a.GetProperty("sightings").GetArrayLength() == 2);
        ShouldBeComplete(articles, 3);
    }

    [Fact]
    public async Task Service_PagesShowTheSameArticle_TellsOfTheMerge()
    {
        Configure(("Alpha", _publisher.Serve("/a", 1, _ => "/story")), ("Beta", _publisher.Serve("/b", 1, _ => "/story")));
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        await using var service = await _workspace.StartServiceAsync();

        string metrics;
        do
            metrics = await service.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        while (!metrics.Contains("aggregator_articles_total{change=\"merged\"} 1", StringComparison.Ordinal));

        metrics.ShouldContain("aggregator_work_attempts_total{kind=\"page\",outcome=\"merged\"} 1");
        (await StoredAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Work_RobotsForbidThePages_LeavesThemUnread()
    {
        _publisher.Server.Map("/robots.txt", FeedResponse.Of("User-agent: Aggregator\nDisallow: /news/", "text/plain"));
        Configure(("Alpha", _publisher.Serve("/news", 5)));
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);

        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0);

        PagesAsked().ShouldBe(0);
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Refresh_ArchiveOfOldArticles_LeavesTheirPagesUnread()
    {
        Configure(("Alpha", _publisher.Serve("/news", 5, published: TimeProvider.System.GetUtcNow().AddDays(-30))));

        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);

        (await StoredAsync()).Count.ShouldBe(5);
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Work_PagesFail_ArePutOff()
    {
        Configure(("Alpha", _publisher.Serve("/news", 2)));
        _publisher.Server.Map("/news/0", FeedResponse.OfStatus(500));
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);

        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0).Error.ShouldContain("1 piece of work done, 1 put off, 0 dropped; 1 piece of work waits.");
        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0).Error.ShouldContain("0 pieces of work done, 0 put off, 0 dropped; 1 piece of work waits.");
    }

    private static void ShouldBeComplete(IReadOnlyList<JsonElement> articles, int count)
    {
        articles.Select(a => a.GetProperty("id").GetString()).Distinct().Count().ShouldBe(count);
        articles.Count.ShouldBe(count);
        articles.ShouldAllBe(a => a.GetProperty("authors")[0].GetString() == PagePublisher.Author);
        articles.ShouldAllBe(a => a.GetProperty("excerpt").GetString()!.StartsWith("A short description", StringComparison.Ordinal));
        articles.ShouldAllBe(a => a.GetProperty("content").GetString()!.Contains("Paragraph 12", StringComparison.Ordinal));
        articles.ShouldAllBe(a => a.GetProperty("wordCount").GetInt32() > 200);
        articles.ShouldAllBe(a => a.GetProperty("images").GetArrayLength() == 1);
        articles.ShouldAllBe(a => a.GetProperty("revision").GetInt32() == 1);
    }

    /// <summary>Asks until no work waits.</summary>
    private static async Task DoneAsync(RunningService service)
    {
        while ((await service.GetJsonAsync("/api/v1/work")).GetProperty("items").GetArrayLength() > 0)
            Token.ThrowIfCancellationRequested();
    }

    private int PagesAsked() => _publisher.Server.Requests.All.Count(r => r.Path.StartsWith("/news/", StringComparison.Ordinal));

    private async Task<long> WaitingAsync() =>
        (await _workspace.RunAsync("work", "list", "--format", "json")).ShouldExitWith(0).Json.GetProperty("items").EnumerateArray().Sum(w => w.GetProperty("waiting").GetInt64());

    private async Task<IReadOnlyList<JsonElement>> StoredAsync() =>
        (await _workspace.RunAsync("query", "--limit", "0", "--format", "ndjson")).ShouldExitWith(0).JsonLines;

    private void Configure(params (string Provider, string Feed)[] feeds)
    {
        var text = new StringBuilder("providers:\n");
        foreach (var (provider, feed) in feeds)
            text.Append(CultureInfo.InvariantCulture, $"  - name: {provider}\n    domain: {provider.ToLowerInvariant()}.example\n    pages: true\n    feeds: [\"{feed}\"]\n");
        _workspace.WriteProviders(text.ToString());
    }
}
