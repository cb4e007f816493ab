namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// Bounds what bodies hold of memory while they are read and until they are taken into work. The first part of each is free, so that
/// ordinary feeds never wait here; beyond it a body asks for room as it grows. One that finds none becomes the one that may exceed the
/// bound; there is one such at a time, and it never waits, so that somebody always gets on.
/// </summary>
/// <param name="capacity">Bytes of all bodies together beyond their free parts; read anew each time.</param>
internal sealed class BodyBudget(Func<long> capacity)
{
    private readonly Lock _sync = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private BodyRoom? _favoured;
    private long _used;

    /// <summary>How many bodies wait for room.</summary>
    public int Waiting
    {
        get
        {
            lock (_sync)
                return _waiting.Count;
        }
    }

    /// <summary>Bytes taken.</summary>
    public long Used
    {
        get
        {
            lock (_sync)
                return _used;
        }
    }

    /// <summary>A body's own room, none yet.</summary>
    public BodyRoom Open() => new(this);

    /// <summary>Takes more room; waits where there is none. Cancelling takes nothing.</summary>
    internal ValueTask TakeAsync(BodyRoom room, long bytes, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_sync)
        {
            if (TryTake(room, bytes))
                return ValueTask.CompletedTask;
            waiter = new Waiter(room, bytes);
            _waiting.AddLast(waiter);
        }

        return WaitAsync(waiter, cancellationToken);
    }

    internal void GiveBack(BodyRoom room, long bytes, bool isLast)
    {
        lock (_sync)
        {
            _used -= bytes;
            room.Held -= bytes;
            if (_favoured == room && (isLast || _used <= capacity()))
                _favoured = null;
            Serve();
        }
    }

    private async ValueTask WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        try
        {
            await waiter.Turn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What was given in the meantime goes back with the body's room.
            lock (_sync)
                _waiting.Remove(waiter);
            throw;
        }
    }

    private bool TryTake(BodyRoom room, long bytes)
    {
        if (_used + bytes > capacity() && _favoured != room)
        {
            if (_favoured is not null)
                return false;
            _favoured = room;
        }

        _used += bytes;
        room.Held += bytes;
        return true;
    }

    private void Serve()
    {
        for (var next = _waiting.First; next is not null;)
        {
            var (waiter, node) = (next.Value, next);
            next = next.Next;
            if (!TryTake(waiter.Room, waiter.Bytes))
                continue;
            _waiting.Remove(node);
            waiter.Turn.SetResult();
        }
    }

    private sealed record Waiter(BodyRoom Room, long Bytes)
    {
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
