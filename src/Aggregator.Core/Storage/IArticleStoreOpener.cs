namespace Aggregator.Core.Storage;

/// <summary>Opens the store for this process alone. Nothing touches the disk before.</summary>
public interface IArticleStoreOpener
{
    /// <summary>Takes the store's lock and opens it; disposing the store gives the lock back.</summary>
    /// <param name="owner">What the lock says of this process to others.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StoreInUseException">Another process holds the lock, or this one holds it already.</exception>
    /// <exception cref="StoreUnreadableException">The store is damaged, of a newer format, or not permitted.</exception>
    Task<IArticleStore> OpenAsync(StoreOwner owner, CancellationToken cancellationToken);
}
