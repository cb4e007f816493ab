namespace Aggregator.Core.Storage;

/// <summary>
/// Care of a store that nobody has open. Each member but the first takes the store's lock and throws <see cref="StoreInUseException"/> where
/// another holds it, and <see cref="StoreUnreadableException"/> where the store cannot be opened at all.
/// </summary>
public interface IStoreCare
{
    /// <summary>Reads all that a backup holds, and holds it against itself.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="progress">Told the articles read so far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnreadableException">The file is no store, or of a newer format.</exception>
    Task<StoreCheck> VerifyAsync(string file, Action<long> progress, CancellationToken cancellationToken);

    /// <summary>Reads all that the store holds, and holds it against itself. Nothing is changed.</summary>
    /// <param name="owner">What the lock says of this process to others.</param>
    /// <param name="progress">Told the articles read so far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<StoreCheck> VerifyAsync(StoreOwner owner, Action<long> progress, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the store's file anew without what was deleted and replaced, verifies the new one and puts it in the old one's place in one step,
    /// unless that would bring nothing. Needs as much room again meanwhile; whenever it is broken off, the store is as it was.
    /// </summary>
    /// <param name="owner">What the lock says of this process to others.</param>
    /// <param name="progress">Told the articles written, then those verified, so far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreDamagedException">Not all of it can be read; nothing was changed.</exception>
    /// <exception cref="IOException">There is no room for it.</exception>
    Task<StoreCompaction> CompactAsync(StoreOwner owner, Action<long> progress, CancellationToken cancellationToken);

    /// <summary>
    /// Verifies a backup and puts a copy of it in the store's place; what was there is kept beside it. The store gets an identity of its own, so
    /// that whoever followed its change feed, the index among them, begins anew.
    /// </summary>
    /// <param name="file">The backup.</param>
    /// <param name="owner">What the lock says of this process to others.</param>
    /// <param name="progress">Told the articles verified so far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file that what was there is kept in; null when nothing was.</returns>
    /// <exception cref="StoreDamagedException">The backup is damaged; nothing was changed.</exception>
    Task<string?> RestoreAsync(string file, StoreOwner owner, Action<long> progress, CancellationToken cancellationToken);
}
