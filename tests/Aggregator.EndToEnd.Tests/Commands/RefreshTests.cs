using System.Text.Json;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>The command with the store to itself.</summary>
public sealed class RefreshTests(MixedFeeds feeds) : RefreshContract(feeds), IClassFixture<MixedFeeds>
{
    [Fact]
    public void Refresh_FirstTime_TellsEveryOutcome()
    {
        var run = Feeds.First;
        Outcomes(run).ShouldBe(["Broken notAFeed", "Broken statusFailed", "Busy throttled", "Gone gone", "Good updated", "Good updated"]);
        Totals(run).ShouldBe([6, 2, 0, 0, 0, 4, 5, 0, 0]);
        var busy = Feed(run, "Busy");
        (busy.GetProperty("nextPollAt").GetDateTimeOffset() - run.GetProperty("startedAt").GetDateTimeOffset())
            .ShouldBeInRange(TimeSpan.FromSeconds(3590), TimeSpan.FromHours(2));
        Feed(run, "Good").GetProperty("bytes").GetInt64().ShouldBeGreaterThan(0);
        run.GetProperty("feeds").EnumerateArray().Where(f => f.GetProperty("provider").GetString() != "Good")
            .ShouldAllBe(f => f.GetProperty("message").ValueKind == JsonValueKind.String);
    }

    private MixedFeeds Feeds { get; } = feeds;
}
