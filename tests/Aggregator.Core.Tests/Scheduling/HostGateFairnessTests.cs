using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Scheduling;

/// <summary>10,000 feeds on 500 hosts and 200 more on one, all due at once; every request takes a second of simulated time.</summary>
public sealed class HostGateFairnessTests : IDisposable
{
    private const int Hosts = 500;
    private const int FeedsPerHost = 20;
    private const int CrowdedFeeds = 200;
    private const int MaxConcurrency = 64;
    private const string Crowded = "crowded";
    private static readonly TimeSpan Request = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly FakeTimeProvider _time = new();
    private readonly HostGate _gate;
    private readonly List<(HostLease Lease, string Host, Task Admitted)> _waiting = [];
    private readonly Dictionary<string, int> _starts = [];
    private readonly Dictionary<string, TimeSpan> _lastStart = [];
    private readonly DateTimeOffset _begin;

    public HostGateFairnessTests()
    {
        _gate = new HostGate(Options.Create(new PollingOptions { MaxConcurrency = MaxConcurrency }), _time);
        _begin = _time.GetUtcNow();
    }

    public void Dispose() => _gate.Dispose();

    [Fact]
    public void Enter_OneHostWithManyFeeds_DelaysNobodyAndIsNotDelayed()
    {
        // The crowded host's feeds come first, as those that have been due longest.
        Enter(Crowded, CrowdedFeeds);
        for (var host = 0; host < Hosts; host++)
            Enter($"host{host}", FeedsPerHost);

        var mostUneven = 0;
        RunToEnd(() => mostUneven = Math.Max(mostUneven, Unevenness()));

        mostUneven.ShouldBeLessThanOrEqualTo(2, "while all wait, hosts are let in in turn");
        var places = ((Hosts * FeedsPerHost) + CrowdedFeeds) / (double)MaxConcurrency;
        _lastStart.Where(s => s.Key != Crowded).Max(s => s.Value).ShouldBeLessThan(Request * places * 1.05, "the places are never idle");
        _lastStart[Crowded].ShouldBeLessThan(Request * (places + (CrowdedFeeds / 2)), "two at a time at the latest once the others are done");
        _starts.Values.Sum().ShouldBe((Hosts * FeedsPerHost) + CrowdedFeeds);
    }

    private void Enter(string host, int feeds)
    {
        _starts[host] = 0;
        for (var i = 0; i < feeds; i++)
        {
            var lease = new HostLease(_gate, _time);
            _waiting.Add((lease, host, _gate.AdmitAsync(lease, host, isReturning: false, CancellationToken.None).AsTask()));
        }
    }

    private void RunToEnd(Action look)
    {
        var running = new Queue<(DateTimeOffset End, HostLease Lease)>();
        while (_waiting.Count > 0)
        {
            while (running.TryPeek(out var first) && first.End <= _time.GetUtcNow())
                running.Dequeue().Lease.Dispose();
            _waiting.RemoveAll(waiter =>
            {
                if (!waiter.Admitted.IsCompleted)
                    return false;
                _starts[waiter.Host]++;
                _lastStart[waiter.Host] = _time.GetUtcNow() - _begin;
                running.Enqueue((_time.GetUtcNow() + Request, waiter.Lease));
                return true;
            });
            running.Count.ShouldBeLessThanOrEqualTo(MaxConcurrency);
            look();
            _time.Advance(Step);
        }
    }

    /// <summary>By how many starts hosts differ while every one of them still has waiters.</summary>
    private int Unevenness() => _starts.Values.Max() < FeedsPerHost ? _starts.Values.Max() - _starts.Values.Min() : 0;
}
