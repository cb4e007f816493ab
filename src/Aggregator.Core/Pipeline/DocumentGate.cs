using Aggregator.Core.Parsing;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline;

/// <summary>
/// Bounds what the documents in work, from parsing to commit, hold of memory: so many bytes and so many documents at once. First come,
/// first served; a document larger than its share counts with its size, one larger than all waits until it is alone.
/// </summary>
internal sealed class DocumentGate(IOptions<ParsingOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiter> _waiting = new();
    private readonly long _capacity = options.Value.MaxBytesInWork;
    private readonly long _share = options.Value.MaxBytesInWork / options.Value.MaxDocumentsInWork;
    private long _used;

    /// <summary>Waits for room. Disposing the result gives it back; canceling leaves the queue.</summary>
    /// <param name="bytes">The document's size.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    public async ValueTask<IDisposable> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        var weight = Math.Clamp(bytes, _share, _capacity);
        Waiter waiter;
        lock (_lock)
        {
            if (_waiting.Count == 0 && _used + weight <= _capacity)
            {
                _used += weight;
                return new Room(this, weight);
            }

            waiter = new Waiter(weight);
            _waiting.Enqueue(waiter);
        }

        await using var registration = cancellationToken.Register(() => waiter.Turn.TrySetCanceled(cancellationToken)).ConfigureAwait(false);
        await waiter.Turn.Task.ConfigureAwait(false);
        return new Room(this, weight);
    }

    private void Leave(long weight)
    {
        lock (_lock)
        {
            _used -= weight;
            while (_waiting.TryPeek(out var next) && (_used + next.Weight <= _capacity || next.Turn.Task.IsCanceled))
            {
                _waiting.Dequeue();
                if (next.Turn.TrySetResult())
                    _used += next.Weight;
            }
        }
    }

    private sealed class Waiter(long weight)
    {
        public long Weight { get; } = weight;

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Room(DocumentGate gate, long weight) : IDisposable
    {
        private DocumentGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Leave(weight);
    }
}
