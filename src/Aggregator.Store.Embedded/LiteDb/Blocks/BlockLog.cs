using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// A collection of blocks of packed entries, appended to by commits and read from the start: a document a commit instead of one
/// an entry. Later entries win over earlier ones.
/// </summary>
internal sealed class BlockLog(string collection)
{
    private const string PayloadField = "entries";

    /// <summary>The last block as it is stored; set by whoever read the log to its end, and after each durable commit.</summary>
    public BlockTail Tail { get; set; } = BlockTail.None;

    /// <summary>Adds entries to a transaction and gives the tail that it will leave.</summary>
    /// <param name="writes">The transaction.</param>
    /// <param name="newId">The id of the block if a new one is begun; greater than the tail's.</param>
    /// <param name="entries">The packed entries.</param>
    public BlockTail Append(StoreWrites writes, long newId, ReadOnlySpan<byte> entries)
    {
        var extends = Tail.Id != 0 && Tail.Payload.Length < StorageConstants.ShortBlockBytes;
        var tail = extends ? new BlockTail(Tail.Id, [.. Tail.Payload, .. entries]) : new BlockTail(newId, entries.ToArray());
        if (extends)
            writes.Upsert(collection, ToDocument(tail));
        else
            writes.Insert(collection, ToDocument(tail));

        return tail;
    }

    /// <summary>Blocks from an id on, in order.</summary>
    public List<BlockTail> Read(StoreEngine engine, long fromId, int limit) =>
        engine.Range(collection, fromId, long.MaxValue, limit).ConvertAll(FromDocument);

    /// <summary>The id of the block that an entry with this number is in, where blocks are numbered by their first entry; 0 when none.</summary>
    public long FloorId(StoreEngine engine, long number) => engine.Floor(collection, number)?["_id"].AsInt64 ?? 0;

    public static BsonDocument ToDocument(BlockTail block) => new() { ["_id"] = block.Id, [PayloadField] = block.Payload };

    private static BlockTail FromDocument(BsonDocument document) => new(document["_id"].AsInt64, document[PayloadField].AsBinary);
}
