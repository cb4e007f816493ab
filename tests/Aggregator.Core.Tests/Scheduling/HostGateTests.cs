using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class HostGateTests : IDisposable
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(250);

    private readonly FakeTimeProvider _time = new();
    private readonly List<HostGate> _gates = [];

    public void Dispose() => _gates.ForEach(g => g.Dispose());

    [Fact]
    public async Task EnterAsync_HostFull_WaitsForItsTurnInOrder()
    {
        var gate = Create(perHost: 2, gap: TimeSpan.Zero);
        var first = await Enter(gate, "a");
        using var second = await Enter(gate, "a");
        var third = Enter(gate, "a");
        var fourth = Enter(gate, "a");
        third.IsCompleted.ShouldBeFalse();

        first.LeaveHost();

        using var lease = await third;
        fourth.IsCompleted.ShouldBeFalse();
        lease.Dispose();
        (await fourth).Dispose();
    }

    [Fact]
    public async Task EnterAsync_WithinGap_WaitsUntilItHasPassed()
    {
        var gate = Create(perHost: 9, gap: Gap);
        using var first = await Enter(gate, "a");
        var second = Enter(gate, "a");
        var third = Enter(gate, "a");

        _time.Advance(Gap - TimeSpan.FromMilliseconds(1));
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await second).Dispose();
        third.IsCompleted.ShouldBeFalse();
        _time.Advance(Gap);
        (await third).Dispose();
    }

    [Fact]
    public async Task EnterAsync_OtherHost_DoesNotWaitForTheBusyOne()
    {
        var gate = Create(max: 3, perHost: 1, gap: TimeSpan.Zero);
        using var busy = await Enter(gate, "a");
        var waiting = Enumerable.Range(0, 100).Select(_ => Enter(gate, "a")).ToList();

        using var other = await Enter(gate, "b");
        using var another = await Enter(gate, "c");

        waiting.ShouldAllBe(w => !w.IsCompleted);
    }

    [Fact]
    public async Task EnterAsync_AllPlacesTaken_HostsTakeTurns()
    {
        var gate = Create(max: 1, perHost: 2, gap: TimeSpan.Zero);
        var holder = await Enter(gate, "x");
        var order = new List<string>();
        var waiters = new List<Task>();
        foreach (var host in (string[])["a", "a", "a", "b", "c"])
            waiters.Add(Record(host));

        holder.Dispose();
        await Task.WhenAll(waiters);

        order.ShouldBe(["a", "b", "c", "a", "a"]);

        async Task Record(string host)
        {
            using var lease = await Enter(gate, host);
            order.Add(host);
        }
    }

    [Fact]
    public async Task EnterAsync_Cancelled_LeavesTheQueue()
    {
        var gate = Create(perHost: 1, gap: TimeSpan.Zero);
        var first = await Enter(gate, "a");
        using var cancellation = new CancellationTokenSource();
        var second = gate.EnterAsync("a", cancellation.Token).AsTask();
        var third = Enter(gate, "a");

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        first.Dispose();

        (await third).Dispose();
        (await Enter(gate, "a")).Dispose();
    }

    [Fact]
    public async Task EnterAsync_TokenCancelledBefore_Throws()
    {
        var gate = Create();

        await Should.ThrowAsync<OperationCanceledException>(async () => await gate.EnterAsync("a", new CancellationToken(canceled: true)));
        (await Enter(gate, "a")).Dispose();
    }

    [Fact]
    public async Task LeaveHost_KeepsThePlaceInFlight()
    {
        var gate = Create(max: 1, gap: TimeSpan.Zero);
        var first = await Enter(gate, "a");
        first.LeaveHost();
        var second = Enter(gate, "a");
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task MoveToAsync_OtherHost_FreesTheFirstAndTakesTheSecond()
    {
        var gate = Create(perHost: 1, gap: TimeSpan.Zero);
        using var mover = await Enter(gate, "a");
        var waitsForA = Enter(gate, "a");

        await mover.MoveToAsync("b", CancellationToken.None);

        (await waitsForA).Dispose();
        var waitsForB = Enter(gate, "b");
        waitsForB.IsCompleted.ShouldBeFalse();
        mover.Dispose();
        (await waitsForB).Dispose();
    }

    [Fact]
    public async Task MoveToAsync_BusyHost_GoesBeforeThoseNotLetInYetAndBlocksNobody()
    {
        var gate = Create(max: 2, perHost: 1, gap: TimeSpan.Zero);
        using var mover = await Enter(gate, "a");
        var holder = await Enter(gate, "b");
        var arrived = Enter(gate, "b");
        var moving = mover.MoveToAsync("b", CancellationToken.None).AsTask();
        // While it waits it holds no place, so that a third host gets in.
        using var third = await Enter(gate, "c");

        holder.Dispose();

        await moving;
        arrived.IsCompleted.ShouldBeFalse();
        mover.Dispose();
        (await arrived).Dispose();
    }

    [Fact]
    public async Task MoveToAsync_SameHost_KeepsTheGap()
    {
        var gate = Create(gap: Gap);
        using var lease = await Enter(gate, "a");
        var again = lease.MoveToAsync("a", CancellationToken.None).AsTask();
        again.IsCompleted.ShouldBeFalse();

        _time.Advance(Gap);

        await again;
    }

    [Fact]
    public void Rest_LaterEndStands()
    {
        var gate = Create();
        var now = _time.GetUtcNow();
        gate.RestsUntil("a").ShouldBeNull();

        gate.Rest("a", now.AddMinutes(10));
        gate.Rest("a", now.AddMinutes(5));

        gate.RestsUntil("a").ShouldBe(now.AddMinutes(10));
        foreach (var other in (string[])["b", "aa", "a.b", "b.a", "A"])
            gate.RestsUntil(other).ShouldBeNull(other);
        _time.Advance(TimeSpan.FromMinutes(10));
        gate.RestsUntil("a").ShouldBeNull();
    }

    [Fact]
    public async Task EnterAsync_ThousandsOfHosts_ForgetsIdleOnes()
    {
        var gate = Create(gap: Gap);
        gate.Rest("resting", _time.GetUtcNow().AddDays(1));
        for (var i = 0; i < 20_000; i++)
        {
            (await Enter(gate, $"host{i}")).Dispose();
            _time.Advance(Gap);
        }

        gate.RememberedHosts.ShouldBeLessThan(2_000);
        gate.RestsUntil("resting").ShouldNotBeNull();
    }

    [Fact]
    public async Task EnterAsync_TenThousandWaitersOn500Hosts_AllGetInWithinTheBounds()
    {
        var gate = Create(max: 64, perHost: 2, gap: Gap);
        var inFlight = 0;
        var most = 0;
        var perHost = new int[500];
        var mostPerHost = 0;
        var all = Enumerable.Range(0, 10_000).Select(i => RunAsync(i % 500)).ToList();

        var done = Task.WhenAll(all);
        while (!done.IsCompleted)
        {
            _time.Advance(Gap);
            await Task.Yield();
        }

        await done;
        most.ShouldBe(64);
        mostPerHost.ShouldBeLessThanOrEqualTo(2);

        async Task RunAsync(int host)
        {
            using var lease = await gate.EnterAsync($"host{host}", CancellationToken.None);
            lock (perHost)
            {
                most = Math.Max(most, ++inFlight);
                mostPerHost = Math.Max(mostPerHost, ++perHost[host]);
            }

            await Task.Yield();
            lock (perHost)
            {
                inFlight--;
                perHost[host]--;
            }
        }
    }

    private static Task<IHostLease> Enter(HostGate gate, string host) => gate.EnterAsync(host, CancellationToken.None).AsTask();

    private HostGate Create(int max = 64, int perHost = 2, TimeSpan? gap = null)
    {
        var options = new PollingOptions { MaxConcurrency = max, PerHostConcurrency = perHost, PerHostGap = gap ?? Gap };
        var gate = new HostGate(Options.Create(options), _time);
        _gates.Add(gate);
        return gate;
    }
}
