using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline;

namespace Aggregator.Core.Tests.Application;

public sealed class AggregatorRuntimeTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Stop_RunOutlivesTheGrace_IsCanceled()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var runs = Runs(fixture);
        var run = await StartEndlessAsync(fixture, runs);

        var stopping = Runtime(fixture, runs).StopAsync(Grace);
        fixture.Time.Advance(Grace);

        await stopping.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        run.Report().State.ShouldBe(RunState.Canceled);
    }

    [Fact]
    public async Task Stop_RunEndsWithinTheGrace_Succeeds()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var runs = Runs(fixture);
        var answer = new TaskCompletionSource<Core.Fetching.FetchResult>();
        fixture.Catalog.Set(Sample.Feed());
        fixture.Fetcher.Answer = (_, token) => answer.Task.WaitAsync(token);
        var run = runs.Find((await runs.StartAsync(new RefreshRequest(), null, TestContext.Current.CancellationToken)).Run!.Id)!;

        var stopping = Runtime(fixture, runs).StopAsync(Grace);
        answer.SetResult(FakeFetcher.Document(""));

        await stopping.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        run.Report().State.ShouldBe(RunState.Succeeded);
    }

    [Fact]
    public async Task Dispose_PolledRefreshUnderWay_IsAbandoned()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var runs = Runs(fixture);
        using var stop = new CancellationTokenSource();
        var asked = Endless(fixture);
        fixture.Catalog.Set(Sample.Feed());
        var polling = fixture.Poller.RunAsync(stop.Token);
        await asked;
        await stop.CancelAsync();
        await polling;

        var closing = Runtime(fixture, runs).DisposeAsync().AsTask();

        await closing.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        fixture.Store.Commits.ShouldHaveSingleItem().Outcome.Kind.ShouldBe(RefreshOutcomeKind.Abandoned);
    }

    private static async Task<RefreshRun> StartEndlessAsync(PipelineFixture fixture, RefreshRuns runs)
    {
        var asked = Endless(fixture);
        fixture.Catalog.Set(Sample.Feed());
        var run = runs.Find((await runs.StartAsync(new RefreshRequest(), null, TestContext.Current.CancellationToken)).Run!.Id)!;
        await asked;
        return run;
    }

    private static Task Endless(PipelineFixture fixture)
    {
        var asked = new TaskCompletionSource();
        fixture.Fetcher.Answer = async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, fixture.Time, token);
            throw new InvalidOperationException("not reached");
        };
        return asked.Task;
    }

    private static RefreshRuns Runs(PipelineFixture fixture) =>
        RefreshRunsTests.Runs(fixture);

    private static AggregatorRuntime Runtime(PipelineFixture fixture, RefreshRuns runs) =>
        new(new StoreSession(fixture.Store), fixture.Coordinator, runs, fixture.Poller, fixture.Subscriber, fixture.Work);
}
