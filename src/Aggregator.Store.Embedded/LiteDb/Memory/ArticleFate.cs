namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What became of a row. The numbers are stored.</summary>
internal enum ArticleFate : byte
{
    /// <summary>No such row.</summary>
    None = 0,

    /// <summary>Its document is there.</summary>
    Stored = 1,

    /// <summary>Deleted: its keys stay known.</summary>
    Deleted = 2,

    /// <summary>Merged into another row, where its keys lead now.</summary>
    Merged = 3,
}
