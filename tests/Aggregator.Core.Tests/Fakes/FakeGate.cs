using System.Collections.Concurrent;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Lets everyone in at once and remembers who was told to rest.</summary>
internal sealed class FakeGate : IHostGate
{
    public ConcurrentDictionary<string, DateTimeOffset> Rests { get; } = new();

    /// <summary>Until this is done, nobody is let in.</summary>
    public Task Turn { get; set; } = Task.CompletedTask;

    public async ValueTask<IHostLease> EnterAsync(string host, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        return new Lease();
    }

    public DateTimeOffset? RestsUntil(string host) => Rests.TryGetValue(host, out var until) ? until : null;

    public void Rest(string host, DateTimeOffset until) => Rests[host] = until;

    private sealed class Lease : IHostLease
    {
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
            // Nothing is held.
        }
    }
}
