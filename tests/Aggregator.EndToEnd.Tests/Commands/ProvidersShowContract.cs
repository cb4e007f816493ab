using System.Globalization;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>What <c>aggregator providers show</c> promises, whether it opens the store itself or asks the service that has it.</summary>
public abstract class ProvidersShowContract(MixedFeeds feeds)
{
    private static readonly string[] OutcomeFields =
    [
        "outcome", "startedAt", "durationMs", "statusCode", "bytes", "newArticles", "changedArticles", "knownItems", "repairs", "message",
        "nextPollAt", "nextPollReason", "timingsMs",
    ];

    [Fact]
    public async Task Show_Json_HoldsEveryFeedWithItsOutcomes()
    {
        var provider = (await feeds.Workspace.RunAsync("providers", "show", "good", "--format", "json")).ShouldExitWith(0).Json;

        provider.GetProperty("provider").GetString().ShouldBe("Good");
        var good = provider.GetProperty("feeds").EnumerateArray().Single(f => f.GetProperty("url").GetString() == feeds.GoodUrl);
        good.GetProperty("ailing").GetBoolean().ShouldBeFalse();
        var first = good.GetProperty("outcomes").EnumerateArray().Last();
        first.EnumerateObject().Select(p => p.Name).ShouldBe(OutcomeFields);
        first.GetProperty("outcome").GetString().ShouldBe("updated");
        first.GetProperty("statusCode").GetInt32().ShouldBe(200);
        first.GetProperty("newArticles").GetInt32().ShouldBe(3);
        first.GetProperty("nextPollReason").GetString().ShouldNotBeNullOrEmpty();
        first.GetProperty("timingsMs").EnumerateObject().Select(p => p.Name).ShouldBe(
            ["waitForHost", "fetch", "waitForRoom", "parse", "dropUnchanged", "normalize", "dropKnown", "group", "enrich", "commit"]);
        first.GetProperty("timingsMs").GetProperty("fetch").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Show_AfterHeldRefreshes_TellsThrottledAndHeldOnce()
    {
        for (var i = 0; i < 2; i++)
            (await feeds.Workspace.RunAsync("refresh", "--provider", "Busy")).ShouldExitWith(0);

        var result = (await feeds.Workspace.RunAsync("providers", "show", "Busy")).ShouldExitWith(0).ShouldBePlain();

        result.Rows[0].ShouldBe(
            ["FEED", "STARTED", "OUTCOME", "NEW", "CHANGED", "KNOWN", "BYTES", "MS", "NEXT POLL", "WHY", "STEPS MS", "REPAIRS", "MESSAGE"]);
        result.Rows.Skip(1).Select(row => row[2]).ShouldBe(["held", "throttled (429)"]);
        result.Rows[2][9].ShouldBe("Retry-After");
        DateTime.ParseExact(result.Rows[2][8], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            .ShouldBe(DateTime.ParseExact(result.Rows[2][1], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddHours(1), TimeSpan.FromMinutes(8));
    }

    [Fact]
    public async Task Show_Limit_CutsTheOutcomesOfEachFeed()
    {
        var provider = (await feeds.Workspace.RunAsync("providers", "show", "Broken", "--limit", "1", "--format", "json")).ShouldExitWith(0).Json;

        provider.GetProperty("feeds").EnumerateArray().ShouldAllBe(f => f.GetProperty("outcomes").GetArrayLength() == 1);
        provider.GetProperty("feeds")[0].GetProperty("failingSince").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Show_UnknownProvider_ExitsWith2() =>
        (await feeds.Workspace.RunAsync("providers", "show", "Nobody")).ShouldExitWith(2).Error
            .ShouldBe("Not configured: provider Nobody. See: aggregator providers list\n");
}
