using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Application;

public sealed class RefreshRunsTests
{
    private const int Keep = 20;

    private static readonly Feed Good = Sample.Feed("https://a.example/good");
    private static readonly Feed Bad = Sample.Feed("https://b.example/bad", "B");

    public static TheoryData<string[], RunState> Ends => new()
    {
        { [Good.Url], RunState.Succeeded },
        { [Good.Url, Bad.Url], RunState.Partial },
        { [Bad.Url], RunState.Failed },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

        var start = await StartAsync(runs, new RefreshRequest { Providers = ["A", "Nobody"], Feeds = ["https://x.example/"] });

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
        for (var i = 0; i < Keep; i++)
        {
            fixture.Time.Advance(TimeSpan.FromMilliseconds(1));
            await FinishAsync(runs, new RefreshRequest { Due = true });
        }

        (await runs.FindReportAsync(first.Id, Token)).ShouldBeNull();
        fixture.Store.Runs.Count.ShouldBe(Keep);
    }

    [Fact]
    public async Task Stop_RunUnderWay_IsCanceled()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        Hang(fixture);
        var run = runs.Find((await StartAsync(runs, new RefreshRequest { Feeds = [Good.Url] })).Run!.Id)!;

        await runs.StopAsync(TimeSpan.Zero);

        run.Report().State.ShouldBe(RunState.Canceled);
    }

    [Fact]
    public async Task Start_LikeOneUnderWay_JoinsIt()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        Hang(fixture);
        var first = (await StartAsync(runs, new RefreshRequest { Providers = ["a", "B"], Feeds = [Good.Url] })).Run!;

        var second = (await StartAsync(runs, new RefreshRequest { Providers = ["B", "A", "a"], Feeds = [Good.Url] })).Run!;
        var other = (await StartAsync(runs, new RefreshRequest { Providers = ["B", "A"], Feeds = [Good.Url], Force = true })).Run!;

        (first.Joined, second.Joined, other.Joined).ShouldBe((false, true, false));
        second.Id.ShouldBe(first.Id);
        other.Id.ShouldNotBe(first.Id);
        await runs.StopAsync(TimeSpan.Zero);
    }

    [Fact]
    public async Task Start_SameKey_IsTheSameRunEvenAfterARestart()
    {
        await using var fixture = await OpenAsync();
        var request = new RefreshRequest { Feeds = [Good.Url] };
        string id;
        using (var runs = Runs(fixture))
        {
            id = (await StartAsync(runs, request, "nightly")).Run!.Id;
            await EndAsync(runs, id);
            (await StartAsync(runs, request, "nightly")).Run!.Id.ShouldBe(id);
        }

        using var restarted = Runs(fixture);
        var again = (await StartAsync(restarted, request, "nightly")).Run!;
        (again.Id, again.Joined, again.State, again.Feeds.Count).ShouldBe((id, true, RunState.Succeeded, 1));
        var conflict = await StartAsync(restarted, request with { Force = true }, "nightly");
        conflict.Run.ShouldBeNull();
        conflict.Conflict.ShouldNotBeNull().ShouldContain(id);
        (await StartAsync(restarted, request, "other")).Run!.Id.ShouldNotBe(id);
    }

    [Fact]
    public async Task Find_RunThatAProcessLeftUnfinished_IsCanceledWithTheReason()
    {
        await using var fixture = await OpenAsync();
        Hang(fixture);
        var runs = Runs(fixture);
        var id = (await StartAsync(runs, new RefreshRequest())).Run!.Id;

        using var restarted = Runs(fixture);
        var run = (await restarted.FindReportAsync(id, Token)).ShouldNotBeNull();
        (run.State, run.Message).ShouldBe((RunState.Canceled, "The process that worked on it ended before it did."));
        (await restarted.ListAsync(null, 10, Token)).Items.ShouldHaveSingleItem().State.ShouldBe(RunState.Canceled);
        await runs.StopAsync(TimeSpan.Zero);
    }

    [Fact]
    public async Task List_Runs_LatestFirstAndPaged()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await FinishAsync(runs, new RefreshRequest { Feeds = [Good.Url], Force = true })).Id);
            fixture.Time.Advance(TimeSpan.FromSeconds(2));
        }

        var page = await runs.ListAsync(null, 3, Token);
        var rest = await runs.ListAsync(page.Next, 3, Token);
        page.Items.Concat(rest.Items).Select(r => r.Id).ShouldBe(ids);
        rest.Next.ShouldBeNull();
        page.Items.ShouldAllBe(r => r.DurationMs != null && r.Totals.Feeds == 1);
    }

    [Fact]
    public async Task Put_OldRuns_AreForgotten()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        var first = await FinishAsync(runs, new RefreshRequest { Feeds = [Good.Url] });
        fixture.Time.Advance(TimeSpan.FromDays(31));

        await FinishAsync(runs, new RefreshRequest { Feeds = [Good.Url] });

        (await runs.FindReportAsync(first.Id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Cancel_Run_AbandonsWhatHasNotEnded()
    {
        await using var fixture = await OpenAsync();
        using var runs = Runs(fixture);
        Hang(fixture, Bad);
        var run = runs.Find((await StartAsync(runs, new RefreshRequest())).Run!.Id)!;
        await run.MoreThanAsync(0);

        await run.CancelAsync();
        await run.Finished;

        var report = (await runs.FindReportAsync(run.Id, Token))!;
        report.State.ShouldBe(RunState.Canceled);
        report.Feeds.Select(f => (f.Url, f.Outcome)).ShouldBe([(Good.Url, RefreshOutcomeKind.Updated), (Bad.Url, RefreshOutcomeKind.Abandoned)]);
    }

    internal static RefreshRuns Runs(PipelineFixture fixture) => new(
        fixture.Catalog,
        fixture.Coordinator,
        new RunHistory(fixture.Session, Options.Create(new RunOptions { Keep = Keep }), fixture.Time),
        new SystemRandomSource(),
        fixture.Time,
        NullLogger<RefreshRuns>.Instance);

    private static void Hang(PipelineFixture fixture, Feed? only = null)
    {
        var answer = fixture.Fetcher.Answer;
        fixture.Fetcher.Answer = async (request, token) =>
        {
            if (only is not null && request.Feed.Id != only.Id)
                return await answer(request, token);
            await Task.Delay(Timeout.InfiniteTimeSpan, fixture.Time, token);
            throw new InvalidOperationException("not reached");
        };
    }

    private static async Task<PipelineFixture> OpenAsync()
    {
        var fixture = await PipelineFixture.OpenAsync();
        fixture.Catalog.Set(Good, Bad);
        fixture.Fetcher.Answer = (request, _) => Task.FromResult(
            request.Feed.Id == Bad.Id ? FakeFetcher.Ending(RefreshOutcomeKind.StatusFailed) : FakeFetcher.Document(""));
        return fixture;
    }

    private static Task<RunStart> StartAsync(RefreshRuns runs, RefreshRequest request, string? key = null) => runs.StartAsync(request, key, Token);

    private static async Task<RunReport> FinishAsync(RefreshRuns runs, RefreshRequest request) =>
        await EndAsync(runs, (await StartAsync(runs, request)).Run!.Id);

    private static async Task<RunReport> EndAsync(RefreshRuns runs, string id)
    {
        if (runs.Find(id) is { } run)
            await run.Finished;
        return (await runs.FindReportAsync(id, Token))!;
    }
}
