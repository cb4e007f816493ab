namespace Aggregator.Core.Pipeline;

/// <summary>A line of documents that wait until there is room for them.</summary>
/// <param name="capacity">What those let in may weigh together; one that is heavier waits until it is alone.</param>
internal sealed class DocumentLine(long capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiter> _waiting = new();
    private long _used;

    /// <summary>Waits for room. Disposing the result gives it back; canceling leaves the line.</summary>
    public async ValueTask<IDisposable> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        var weight = Math.Min(bytes, capacity);
        Waiter waiter;
        lock (_lock)
        {
            if (_waiting.Count == 0 && _used + weight <= capacity)
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
            while (_waiting.TryPeek(out var next) && (_used + next.Weight <= capacity || next.Turn.Task.IsCanceled))
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

    private sealed class Room(DocumentLine line, long weight) : IDisposable
    {
        private DocumentLine? _line = line;

        public void Dispose() => Interlocked.Exchange(ref _line, null)?.Leave(weight);
    }
}
