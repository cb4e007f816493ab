using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary><c>aggregator providers list|show|check|import|export</c>.</summary>
public sealed class ProvidersTests(MixedFeeds feeds) : IClassFixture<MixedFeeds>
{
    [Fact]
    public async Task List_Table_TellsHowEveryFeedStands()
    {
        var result = (await feeds.Workspace.RunAsync("providers", "list")).ShouldExitWith(0).ShouldBePlain();
        result.Error.ShouldBeEmpty();
        result.Rows[0].ShouldBe(["PROVIDER", "LAST", "ARTICLES", "FAILURES", "LAST REFRESH", "NEXT POLL", "WHY", "FEED"]);
        result.Rows.Skip(1).Select(row => string.Join(' ', row[..4])).ShouldBe(
            ["Good updated 3 0", "Good updated 2 0", "Busy throttled 0 1", "Gone gone 0 1", "Broken statusFailed 0 1", "Broken notAFeed 0 1"]);
        result.Rows[4][5].ShouldBeEmpty("what is gone is not polled again");
    }

    [Fact]
    public async Task List_Json_HoldsFeedsAndTheirLastOutcome()
    {
        var list = (await feeds.Workspace.RunAsync("providers", "list", "--format", "json")).ShouldExitWith(0).Json;
        list.GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var busy = list.GetProperty("items").EnumerateArray().Single(f => f.GetProperty("provider").GetString() == "Busy");
        busy.GetProperty("hold").GetString().ShouldBe("retryAfter");
        busy.GetProperty("lastOutcome").GetProperty("outcome").GetString().ShouldBe("throttled");
        busy.GetProperty("consecutiveFailures").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData(0, "Good", "ok", "ok")]
    [InlineData(4, "Broken", "statusFailed", "notAFeed")]
    public async Task Check_Provider_ReadsItsFeedsOnce(int exitCode, string provider, params string[] results)
    {
        var result = (await feeds.Workspace.RunAsync("providers", "check", "--provider", provider)).ShouldExitWith(exitCode).ShouldBePlain();
        result.Rows.Skip(1).Select(row => row[1]).ShouldBe(results);
    }

    [Fact]
    public async Task Check_PageInsteadOfFeed_OffersTheFeedItLinksTo()
    {
        var result = await feeds.Workspace.RunAsync("providers", "check", "--provider", "Broken");
        var page = result.Rows[2][6];
        result.Error.ShouldBe(
            $"Broken: {page} is a web page. Replace it in the provider's file by a feed that it links to:\n      - {page.Replace("/page", "/found.xml")}\n");
    }

    [Fact]
    public async Task Check_AllFeeds_Exits3WhereSomeFail()
    {
        var result = (await feeds.Workspace.RunAsync("providers", "check")).ShouldExitWith(3);
        result.Rows[1][..5].ShouldBe(["Good", "ok", "RSS 2.0", "3", "utf-8"]);
        result.Rows.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Check_UnknownProvider_ExitsWith2() =>
        (await feeds.Workspace.RunAsync("providers", "check", "--provider", "Nobody")).ShouldExitWith(2).Error.ShouldBe("Not configured: provider Nobody. See: aggregator providers list\n");

    [Fact]
    public async Task Providers_NoCommand_NamesThem() =>
        (await feeds.Workspace.RunAsync("providers")).ShouldExitWith(2).Error
            .ShouldBe("aggregator providers what? Name one of: list, show, check, import, export.\nTry: aggregator providers --help\n");
}
