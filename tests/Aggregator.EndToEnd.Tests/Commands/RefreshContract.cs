using System.Text.Json;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>What <c>aggregator refresh</c> promises, whether it opens the store itself or asks the service that has it.</summary>
public abstract class RefreshContract(MixedFeeds feeds)
{
    private static readonly string[] RunFields = ["id", "state", "startedAt", "finishedAt", "totals", "feeds", "durationMs"];

    private static readonly string[] TotalFields =
        ["feeds", "updated", "notModified", "unchanged", "held", "failed", "newArticles", "changedArticles", "knownItems"];

    private static readonly string[] FeedFields =
    [
        "feedId", "provider", "url", "outcome", "statusCode", "newArticles", "changedArticles", "knownItems", "bytes", "durationMs", "message", "nextPollAt",
    ];

    [Fact]
    public async Task Refresh_SomeFeedsFail_Exits3WithTheDocumentedRun()
    {
        var run = (await feeds.Workspace.RunAsync("refresh", "--format", "json")).ShouldExitWith(3).Json;
        Names(run).ShouldBe(RunFields);
        Names(run.GetProperty("totals")).ShouldBe(TotalFields);
        run.GetProperty("state").GetString().ShouldBe("partial");
        run.GetProperty("feeds").EnumerateArray().ShouldAllBe(f => Names(f).SequenceEqual(FeedFields));
        Outcomes(run).ShouldBe(["Broken notAFeed", "Broken statusFailed", "Busy held", "Gone held", "Good notModified", "Good unchanged"]);
        Totals(run).ShouldBe([6, 0, 1, 1, 2, 2, 0, 0, 0]);
    }

    [Fact]
    public async Task Refresh_HeldFeeds_ExitsWith0AndSaysWhy()
    {
        var result = (await feeds.Workspace.RunAsync("refresh", "--provider", "Busy", "--provider", "gone")).ShouldExitWith(0).ShouldBePlain();
        result.Rows[0].ShouldBe(["PROVIDER", "OUTCOME", "NEW", "CHANGED", "KNOWN", "MS", "FEED", "MESSAGE"]);
        result.Rows.Skip(1).Select(row => (row[0], row[1])).ShouldBe([("Busy", "held"), ("Gone", "held")]);
        result.Output.ShouldContain("Retry-After");
        result.Output.ShouldContain("--force");
        result.Error.ShouldBe("2 feeds: 0 updated, 0 not modified, 0 unchanged, 2 held, 0 failed; 0 new articles, 0 changed, 0 known items.\n");
    }

    [Fact]
    public async Task Refresh_HeldFeedsWithForce_AsksThemAgain()
    {
        var run = (await feeds.Workspace.RunAsync("refresh", "--provider", "Busy", "--provider", "Gone", "--force", "--format", "json")).ShouldExitWith(4).Json;
        Outcomes(run).ShouldBe(["Busy throttled", "Gone gone"]);
        run.GetProperty("state").GetString().ShouldBe("failed");
        Feed(run, "Busy").GetProperty("statusCode").GetInt32().ShouldBe(429);
        Feed(run, "Gone").GetProperty("nextPollAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Refresh_NothingDue_ExitsWith0AndSaysSo()
    {
        var result = (await feeds.Workspace.RunAsync("refresh", "--due")).ShouldExitWith(0);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe("No feed to refresh.\n");

        var run = (await feeds.Workspace.RunAsync("refresh", "--due", "--format", "json")).ShouldExitWith(0).Json;
        run.GetProperty("state").GetString().ShouldBe("succeeded");
        Totals(run).ShouldAllBe(total => total == 0);
        run.GetProperty("finishedAt").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(run.GetProperty("startedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Refresh_FeedsByUrlAndId_RefreshesThoseAlone()
    {
        var fine = feeds.First.GetProperty("feeds").EnumerateArray().Single(f => f.GetProperty("url").GetString() == feeds.FineUrl);
        var id = fine.GetProperty("feedId").GetString()!;
        id.Length.ShouldBe(16);
        var run = (await feeds.Workspace.RunAsync("refresh", "--feed", feeds.GoodUrl, "--feed", id, "--format", "json")).ShouldExitWith(0).Json;
        Outcomes(run).ShouldBe(["Good notModified", "Good unchanged"]);
    }

    [Fact]
    public async Task Refresh_UnknownNames_ExitsWith2AndRefreshesNothing()
    {
        var result = (await feeds.Workspace.RunAsync("refresh", "--provider", "Nobody", "--provider", "Good", "--feed", "http://nowhere.example/")).ShouldExitWith(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe("Not configured: provider Nobody, feed http://nowhere.example/. See: aggregator providers list\n");
    }

    protected static IEnumerable<string> Outcomes(JsonElement run) =>
        run.GetProperty("feeds").EnumerateArray()
            .Select(f => $"{f.GetProperty("provider").GetString()} {f.GetProperty("outcome").GetString()}").Order(StringComparer.Ordinal);

    protected static IEnumerable<int> Totals(JsonElement run) => run.GetProperty("totals").EnumerateObject().Select(p => p.Value.GetInt32());

    protected static JsonElement Feed(JsonElement run, string provider) =>
        run.GetProperty("feeds").EnumerateArray().First(f => f.GetProperty("provider").GetString() == provider);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
