namespace Aggregator.Core.Storage;

/// <summary>
/// Where the store hands what it has committed to those who follow it, so that they need not read it again. Thread-safe; costs the store
/// nothing where nobody follows.
/// </summary>
public sealed class ChangeHandover
{
    private readonly Lock _lock = new();
    private volatile ChangeSubscription[] _subscriptions = [];
    private long _lastSequence;

    /// <summary>Whether anybody follows.</summary>
    public bool IsFollowed => _subscriptions.Length > 0;

    /// <summary>The store's sequence after its latest commit in this process; 0 before the first.</summary>
    public long LastSequence => Interlocked.Read(ref _lastSequence);

    /// <summary>Follows from now on.</summary>
    /// <param name="capacity">Characters of content that may wait, from 1: a follower that is slower loses what waits, and reads the store.</param>
    public ChangeSubscription Subscribe(long capacity)
    {
        var subscription = new ChangeSubscription(capacity, Remove);
        lock (_lock)
            _subscriptions = [.. _subscriptions, subscription];
        return subscription;
    }

    /// <summary>Tells that the store has reached a sequence.</summary>
    public void Advance(long sequence) => Interlocked.Exchange(ref _lastSequence, sequence);

    /// <summary>Hands over a commit, once it is durable; commits in their order.</summary>
    public void Publish(ChangeBatch batch)
    {
        foreach (var subscription in _subscriptions)
            subscription.Add(batch);
    }

    private void Remove(ChangeSubscription subscription)
    {
        lock (_lock)
            _subscriptions = [.. _subscriptions.Where(s => s != subscription)];
    }
}
