namespace Aggregator.Core.Storage;

/// <summary>One follower's bounded queue of commits. What does not fit is dropped whole: the follower sees the gap and reads the store.</summary>
public sealed class ChangeSubscription : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Action<ChangeSubscription> _remove;
    private readonly long _capacity;
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private List<ChangeBatch> _waiting = [];
    private long _size;

    internal ChangeSubscription(long capacity, Action<ChangeSubscription> remove) => (_capacity, _remove) = (capacity, remove);

    /// <summary>Waits until something has arrived since the last call, or the time has passed.</summary>
    public Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken) => _arrived.WaitAsync(patience, cancellationToken);

    /// <summary>Takes all that waits, in order; after a loss the first begins behind a gap.</summary>
    public IReadOnlyList<ChangeBatch> Take()
    {
        lock (_lock)
        {
            var taken = _waiting;
            (_waiting, _size) = ([], 0);
            return taken;
        }
    }

    /// <summary>Follows no more.</summary>
    public void Dispose()
    {
        // The semaphore is left to the collector: a commit may be handing over at this moment.
        _remove(this);
        Take();
    }

    internal void Add(ChangeBatch batch)
    {
        lock (_lock)
        {
            var size = batch.Changes.Sum(static c => 1 + (long)(c.Article?.Content.Length ?? 0));
            if (_size + size > _capacity)
                (_waiting, _size) = ([], 0);
            _waiting.Add(batch);
            _size += size;
            if (_arrived.CurrentCount == 0)
                _arrived.Release();
        }
    }
}
