namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Settings of the embedded store: <c>Aggregator:Storage</c>, and <c>Aggregator:DataDirectory</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The section below "Aggregator".</summary>
    public const string SectionName = "Storage";

    /// <summary>Folder of the store, relative to the working directory; made with the owner's permissions only. From <c>Aggregator:DataDirectory</c>.</summary>
    public string DataDirectory { get; set; } = StorageConstants.DefaultDataDirectory;

    /// <summary>Length of the write-ahead log in bytes from which it is copied into the data file. At least 1 MiB, at most 1 GiB.</summary>
    public long CheckpointLogBytes { get; set; } = StorageConstants.DefaultCheckpointLogBytes;

    /// <summary>Length of the write-ahead log in bytes at which a backup that is still being read is given up. Not a setting: tests make it small.</summary>
    internal long MaxBackupLogBytes { get; set; } = StorageConstants.MaxBackupLogBytes;

    /// <summary>Most documents of one refresh: one transaction holds all of it in memory. 1–50,000.</summary>
    public int MaxDocumentsPerTransaction { get; set; } = StorageConstants.DefaultMaxDocumentsPerTransaction;

    /// <summary>Documents up to which waiting commands share one transaction and one sync. 1–10,000.</summary>
    public int GroupDocuments { get; set; } = StorageConstants.DefaultGroupDocuments;

    /// <summary>Commands that may wait for the store, reads and writes each; the next caller waits for a place. 1–100,000.</summary>
    public int QueueCapacity { get; set; } = StorageConstants.DefaultQueueCapacity;

    /// <summary>Most articles of one page of a query, whatever is asked. 1–10,000.</summary>
    public int MaxPageSize { get; set; } = StorageConstants.DefaultMaxPageSize;

    /// <summary>Superseded entries of the change feed from which it is compacted in idle moments, if they are more than half of all. 10,000–10,000,000.</summary>
    public int CompactionMinEntries { get; set; } = StorageConstants.DefaultCompactionMinEntries;

    /// <summary>How long closing the store works off what waits before it gives the rest up. 0–10 minutes.</summary>
    public TimeSpan StopTimeout { get; set; } = StorageConstants.DefaultStopTimeout;
}
