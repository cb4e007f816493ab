using System.Collections.Concurrent;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Lets everyone in at once and remembers who was told to rest.</summary>
internal sealed class FakeGate : IHostGate
{
    private int _held;

    public ConcurrentDictionary<string, DateTimeOffset> Rests { get; } = new();

    /// <summary>Until this is done, nobody is let in.</summary>
    public Task Turn { get; set; } = Task.CompletedTask;

    /// <summary>What its leases say that they have waited.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>Leases given out and not given back.</summary>
    public int Held => _held;

    public async ValueTask<IHostLease> EnterAsync(string host, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        Interlocked.Increment(ref _held);
        return new Lease(this) { Waited = Waited };
    }

    public DateTimeOffset? RestsUntil(string host) => Rests.TryGetValue(host, out var until) ? until : null;

    public void Rest(string host, DateTimeOffset until) => Rests[host] = until;

    private sealed class Lease(FakeGate gate) : IHostLease
    {
        private bool _disposed;

        public TimeSpan Waited { get; init; }

        public void LeaveHost()
        {
            // Nothing is held.
        }

        public void LeaveFlight()
        {
            // Nothing is held.
        }

        public ValueTask MoveToAsync(string host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public void Dispose()
        {
            if (!_disposed)
                Interlocked.Decrement(ref gate._held);
            _disposed = true;
        }
    }
}
