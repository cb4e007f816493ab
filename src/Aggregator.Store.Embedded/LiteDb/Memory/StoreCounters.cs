using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What the store counts, kept in one document that every commit rewrites.</summary>
internal sealed record StoreCounters
{
    /// <summary>The id of the one document.</summary>
    public const int DocumentId = 1;

    public const string FormatField = "format";

    /// <summary>The last row given out.</summary>
    public int Rows { get; init; }

    /// <summary>The last sequence given out.</summary>
    public long Sequence { get; init; }

    /// <summary>The last number of work given out.</summary>
    public long Work { get; init; }

    /// <summary>Articles stored.</summary>
    public long Articles { get; init; }

    /// <summary>Keys known.</summary>
    public long Keys { get; init; }

    public static StoreCounters FromDocument(BsonDocument document) => new()
    {
        Rows = document["rows"].Number(),
        Sequence = document["sequence"].Long(),
        Work = document["work"].Long(),
        Articles = document["articles"].Long(),
        Keys = document["keys"].Long(),
    };

    public BsonDocument ToDocument() => new()
    {
        ["_id"] = DocumentId,
        [FormatField] = StorageConstants.FormatVersion,
        ["rows"] = Rows,
        ["sequence"] = Sequence,
        ["work"] = Work,
        ["articles"] = Articles,
        ["keys"] = Keys,
    };
}
