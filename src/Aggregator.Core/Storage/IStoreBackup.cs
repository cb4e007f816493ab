namespace Aggregator.Core.Storage;

/// <summary>A store that can be copied while it is open and written to.</summary>
public interface IStoreBackup
{
    /// <summary>
    /// The store's file as it is now, to be read to its end and disposed; writes go on meanwhile, and are not in it. It throws
    /// <see cref="IOException"/> where it is read so slowly that the store could wait no longer.
    /// </summary>
    /// <exception cref="BackupUnderWayException">A backup is being read already.</exception>
    Task<StoreBackup> OpenBackupAsync(CancellationToken cancellationToken);
}
