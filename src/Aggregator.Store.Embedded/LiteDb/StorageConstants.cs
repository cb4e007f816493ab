namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Names and defaults of the embedded store.</summary>
internal static class StorageConstants
{
    /// <summary>The version of the layout that this program writes.</summary>
    public const int FormatVersion = 4;

    public const string DefaultDataDirectory = "data";
    public const string DataFile = "aggregator.db";
    public const string LogFile = "aggregator-log.db";
    public const string LockFile = "aggregator.lock";
    public const string OwnerFile = "aggregator.owner.json";

    public const long DefaultCheckpointLogBytes = 30L * 1024 * 1024;
    public const int DefaultMaxDocumentsPerTransaction = 5_000;
    public const int DefaultGroupDocuments = 1_000;
    public const int DefaultQueueCapacity = 1_024;
    public const int DefaultMaxPageSize = 1_000;
    public const int DefaultCompactionMinEntries = 10_000;
    public static readonly TimeSpan DefaultStopTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Length of the log in bytes at which a backup that is still being read is given up, so that the log can be emptied.</summary>
    public const long MaxBackupLogBytes = 1L << 30;

    /// <summary>Documents that one slice of a long read loads before other commands get their turn.</summary>
    public const int DocumentsPerSlice = 100;

    /// <summary>Blocks that one slice of a load reads.</summary>
    public const int BlocksPerSlice = 64;

    /// <summary>Rows in memory that one slice of a query looks at: about a millisecond.</summary>
    public const int RowsPerSlice = 200_000;

    /// <summary>How many outcomes a feed's own document holds before all but the newest move out of it.</summary>
    public const int RecentOutcomes = 10;

    /// <summary>Bytes of blocks that compaction makes one block of.</summary>
    public const int CompactedBlockBytes = 64 * 1024;

    /// <summary>Articles of a story that are told of a further provider: those beyond keep the heat that they came with.</summary>
    public const int MaxStoryArticles = 200;

    /// <summary>Providers of a story of each of which all its articles are told.</summary>
    public const int FirstStoryCarriers = 12;

    /// <summary>From then on they are told when its providers have grown by this factor.</summary>
    public const double StoryGrowth = 1.2;

    /// <summary>A block shorter than this is extended, not followed by another, so that many small commits make few documents.</summary>
    public const int ShortBlockBytes = 4_096;
}
