using Aggregator.Core.Application;
using Aggregator.Web.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Web.Tests.Client;

/// <content>Runs and webhooks.</content>
public sealed partial class HttpAggregatorTests
{
    public static TheoryData<RunState> States => [.. Enum.GetValues<RunState>()];

    [Fact]
    public async Task StartRefresh_Request_ArrivesAndTheRunComesBack()
    {
        var run = Service.Aggregator.Runs["a"] = Samples.Run("a", RunState.Running);
        var request = new RefreshRequest { Providers = ["Ö & Co"], Feeds = ["https://example.org/feed?a=b"], Due = true, Force = true };
        using var client = Connect();

        var start = await client.StartRefreshAsync(request, "key 1", CancellationToken.None);

        start.ShouldHold(new RunStart(run, []));
        Service.Aggregator.Requests.ShouldHaveSingleItem().ShouldHold(request);
        Service.Aggregator.Keys.ShouldBe(["key 1"]);
    }

    [Fact]
    public async Task StartRefresh_UnknownNames_ComeBack()
    {
        Service.Aggregator.Unknown.AddRange(["provider Nobody", "feed x"]);
        using var client = Connect();

        var start = await client.StartRefreshAsync(new RefreshRequest(), null, CancellationToken.None);

        start.ShouldHold(new RunStart(null, ["provider Nobody", "feed x"]));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task FindRun_Run_ComesBack(RunState state)
    {
        var run = Service.Aggregator.Runs["a b?c%41"] = Samples.Run("a b?c%41", state);
        using var client = Connect();

        (await client.FindRunAsync("a b?c%41", TimeSpan.Zero, CancellationToken.None)).ShouldHold(run);
    }

    [Fact]
    public async Task FindRun_None_IsNull()
    {
        using var client = Connect();

        (await client.FindRunAsync("nothing", TimeSpan.FromSeconds(1), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task FindRun_LongWait_IsAskedForInSteps()
    {
        Service.Aggregator.Runs["a"] = Samples.Run("a", RunState.Running);
        var time = new FakeTimeProvider();
        Service.Aggregator.OnWait = time.Advance;
        using var client = Connect(time);

        var run = await client.FindRunAsync("a", TimeSpan.FromSeconds(75.5), CancellationToken.None);

        run!.State.ShouldBe(RunState.Running);
        Service.Aggregator.Waits.Select(wait => wait.TotalSeconds).ShouldBe([30, 30, 15.5]);
    }

    [Fact]
    public async Task FindRun_FinishesWhileWaiting_ReturnsAtOnce()
    {
        Service.Aggregator.Runs["a"] = Samples.Run("a", RunState.Running);
        Service.Aggregator.OnWait = _ => Service.Aggregator.Runs["a"] = Samples.Run(
            "a", Service.Aggregator.Waits.Count < 2 ? RunState.Running : RunState.Failed);
        using var client = Connect();

        var run = await client.FindRunAsync("a", TimeSpan.MaxValue, CancellationToken.None);

        run!.State.ShouldBe(RunState.Failed);
        Service.Aggregator.Waits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Webhooks_StatusAndRedelivery_ComeBack()
    {
        Service.Aggregator.Webhooks.Add(new WebhookStatus("a-b", "https://h.example/", ["new"], "topic:AI", 2, 1));
        using var client = Connect();

        (await client.ReadWebhooksAsync(CancellationToken.None)).ShouldHold(Service.Aggregator.Webhooks);
        (await client.RedeliverAsync("a-b", CancellationToken.None)).ShouldBe(new RedeliveryReport(3));
        (await client.RedeliverAsync("none", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task CancelRun_Run_ComesBack()
    {
        var run = Service.Aggregator.Runs["a b"] = Samples.Run("a b", RunState.Canceled);
        using var client = Connect();

        (await client.CancelRunAsync("a b", CancellationToken.None)).ShouldHold(run);
        (await client.CancelRunAsync("none", CancellationToken.None)).ShouldBeNull();
        Service.Aggregator.Canceled.ShouldBe(["a b", "none"]);
    }

    [Fact]
    public async Task ReadRuns_Pages_ComeBack()
    {
        foreach (var id in (string[])["a", "b", "c"])
            Service.Aggregator.Runs[id] = Samples.Run(id, RunState.Partial);
        using var client = Connect();

        var page = await client.ReadRunsAsync(null, 2, CancellationToken.None);
        page.ShouldHold(await Service.Aggregator.ReadRunsAsync(null, 2, CancellationToken.None));
        (await client.ReadRunsAsync(page.Next, 2, CancellationToken.None)).Items.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Fact]
    public async Task StartRefresh_KeyOfAnotherRequest_SaysSo()
    {
        Service.Aggregator.Conflict = "used for run x";
        using var client = Connect();

        (await client.StartRefreshAsync(new RefreshRequest(), "k", CancellationToken.None)).Conflict.ShouldBe("used for run x");
    }
}
