using System.Diagnostics;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Lifetime;

/// <summary>How the service ends: in time, with what is under way finished or abandoned whole, and with a store that opens again.</summary>
public sealed class StopTests : IDisposable
{
    /// <summary>10 s for what is under way, and time to start and end on a busy machine.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(20);

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Service_Interrupted_FinishesWhatIsUnderWay()
    {
        var gate = new TaskCompletionSource();
        await using var publisher = await StartPublisherAsync(gate.Task);
        await using var service = await _workspace.StartServiceAsync();
        await publisher.Requests.WaitForAsync("/slow", 1);
        var stopping = service.InterruptAsync();
        await service.WaitForLineAsync("Stopping");
        gate.SetResult();
        (await stopping).ShouldBe(0);
        (await _workspace.RunAsync("query", "--format", "ndjson")).ShouldExitWith(0).JsonLines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Service_TerminatedWithAFeedThatNeverEnds_AbandonsItInTime()
    {
        await using var publisher = await StartPublisherAsync(Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, TestContext.Current.CancellationToken));
        await using var service = await _workspace.StartServiceAsync();
        await publisher.Requests.WaitForAsync("/slow", 1);
        var clock = Stopwatch.StartNew();
        (await service.StopAsync()).ShouldBe(0);
        clock.Elapsed.ShouldBeLessThan(LongestStop);
        service.Lines.ShouldContain(line => line.Contains("abandoned", StringComparison.Ordinal));

        publisher.Map("/slow", FeedResponse.Of(RssFeed.Numbered("slow", 2)));
        (await _workspace.RunAsync("refresh", "--due", "--format", "json")).ShouldExitWith(0).Json
            .GetProperty("totals").GetProperty("newArticles").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Service_Killed_LeavesNoLockBehind()
    {
        await using var publisher = await StartPublisherAsync(Task.CompletedTask);
        await using (var service = await _workspace.StartServiceAsync())
        {
            await service.WaitForLineAsync(": updated");
            await service.KillAsync();
        }

        (await _workspace.RunAsync("query", "--format", "ndjson")).ShouldExitWith(0).JsonLines.Count.ShouldBe(2);
        await using var next = await _workspace.StartServiceAsync();
        (await next.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Command_BesideAServiceWithoutHttp_ExitsWith6AndSaysWhy()
    {
        _workspace.WriteProviders("providers: []\n");
        await using var service = await RunningService.StartWithoutHttpAsync(_workspace);
        var result = (await _workspace.RunAsync("query")).ShouldExitWith(6);
        result.Error.ShouldBe(
            $"The store in {_workspace.DataDirectory} is in use by process {service.ProcessId} (run). It cannot be asked: it serves no HTTP. "
            + "Stop it first, or start it with Aggregator:Web:Enabled true.\n");
        (await service.StopAsync()).ShouldBe(0);
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<FeedServer> StartPublisherAsync(Task gate)
    {
        var publisher = await FeedServer.StartAsync();
        publisher.Map("/slow", FeedResponse.Of(RssFeed.Numbered("slow", 2)) with { BodyGate = gate, BodyBytesBeforeGate = 100 });
        _workspace.WriteProviders([("Slow", publisher.Url("/slow"))]);
        return publisher;
    }
}
