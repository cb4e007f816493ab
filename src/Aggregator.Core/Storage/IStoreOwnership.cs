namespace Aggregator.Core.Storage;

/// <summary>Who owns the store, told to and read by other processes.</summary>
public interface IStoreOwnership
{
    /// <summary>Replaces what the lock says of this process, once its address and token are known.</summary>
    /// <exception cref="InvalidOperationException">This process does not hold the lock.</exception>
    ValueTask PublishAsync(StoreOwner owner, CancellationToken cancellationToken);

    /// <summary>
    /// The process that holds the lock now; null when none does. What a dead process left behind does not count. An owner that has
    /// said nothing of itself yet is given with process id 0.
    /// </summary>
    StoreOwner? ReadOwner();
}
