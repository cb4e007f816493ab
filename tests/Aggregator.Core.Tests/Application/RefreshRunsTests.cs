using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline;

namespace Aggregator.Core.Tests.Application;

public sealed class RefreshRunsTests
{
    private static readonly Feed Good = Sample.Feed("https://a.example/good");
    private static readonly Feed Bad = Sample.Feed("https://b.example/bad", "B");

    public static TheoryData<string[], RunState> Ends => new()
    {
        { [Good.Url], RunState.Succeeded },
        { [Good.Url, Bad.Url], RunState.Partial },
        { [Bad.Url], RunState.Failed },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Start_FeedsEnd_StateSaysHow(string[] feeds, RunState expected)
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);

        var run = await FinishAsync(runs, new RefreshRequest { Feeds = feeds });

        run.State.ShouldBe(expected);
        run.Totals.Feeds.ShouldBe(feeds.Length);
        run.Feeds.Select(f => f.Url).ShouldBe(feeds, ignoreOrder: true);
        run.FinishedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Start_NothingNamed_TakesAllFeeds()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);

        (await FinishAsync(runs, new RefreshRequest())).Totals.Feeds.ShouldBe(2);
    }

    [Fact]
    public async Task Start_ProviderAndItsFeed_TakesEachOnce()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);

        var run = await FinishAsync(runs, new RefreshRequest { Providers = ["a"], Feeds = [Good.Id.ToString()] });

        run.Feeds.ShouldHaveSingleItem().Url.ShouldBe(Good.Url);
    }

    [Fact]
    public async Task Start_UnknownNames_NamesThemAllAndStartsNothing()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);

        var start = runs.Start(new RefreshRequest { Providers = ["A", "Nobody"], Feeds = ["https://x.example/"] });

        start.Run.ShouldBeNull();
        start.Unknown.ShouldBe(["provider Nobody", "feed https://x.example/"]);
        fixture.Fetcher.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_DueOnly_LeavesOutWhatIsNotDueYet()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        await FinishAsync(runs, new RefreshRequest { Feeds = [Good.Url] });

        var run = await FinishAsync(runs, new RefreshRequest { Due = true });

        run.Feeds.ShouldHaveSingleItem().Url.ShouldBe(Bad.Url);
    }

    [Fact]
    public async Task Start_ManyRuns_ForgetsTheOldest()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        var first = await FinishAsync(runs, new RefreshRequest { Due = true });
        for (var i = 0; i < RefreshRuns.Remembered; i++)
            await FinishAsync(runs, new RefreshRequest { Due = true });

        runs.Find(first.Id).ShouldBeNull();
    }

    [Fact]
    public async Task Stop_RunUnderWay_IsCanceled()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        fixture.Fetcher.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, fixture.Time, token);
            throw new InvalidOperationException("not reached");
        };
        var run = runs.Find(runs.Start(new RefreshRequest { Feeds = [Good.Url] }).Run!.Id)!;

        await runs.StopAsync(TimeSpan.Zero);

        run.Report().State.ShouldBe(RunState.Canceled);
    }

    private static async Task<PipelineFixture> OpenAsync()
    {
        var fixture = await PipelineFixture.OpenAsync();
        fixture.Catalog.Set(Good, Bad);
        fixture.Fetcher.Answer = (request, _) => Task.FromResult(
            request.Feed.Id == Bad.Id ? FakeFetcher.Ending(RefreshOutcomeKind.StatusFailed) : FakeFetcher.Document(""));
        return fixture;
    }

    private static RefreshRuns Runs(PipelineFixture fixture) =>
        new(fixture.Catalog, fixture.Coordinator, new SystemRandomSource(), fixture.Time);

    private static async Task<RunReport> FinishAsync(RefreshRuns runs, RefreshRequest request)
    {
        var run = runs.Find(runs.Start(request).Run!.Id)!;
        await run.Finished;
        return run.Report();
    }
}
