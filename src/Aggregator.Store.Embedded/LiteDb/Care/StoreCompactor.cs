using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Copies a store, document by document, into a new file that holds nothing else.</summary>
internal static class StoreCompactor
{
    /// <summary>Documents of one transaction of the copy.</summary>
    private const int DocumentsPerTransaction = 1_000;

    /// <summary>Copies all of it and makes the copy durable.</summary>
    /// <param name="source">The store that is read.</param>
    /// <param name="target">An empty one.</param>
    /// <param name="progress">Told the articles copied so far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static void Copy(StoreEngine source, StoreEngine target, Action<long> progress, CancellationToken cancellationToken)
    {
        var articles = 0L;
        foreach (var collection in source.CollectionNames())
        {
            foreach (var documents in source.All(collection).Chunk(DocumentsPerTransaction))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Write(target, collection, documents);
                if (collection == Collections.Articles)
                    progress(articles += documents.Length);
            }
        }

        target.Sync();
        target.Checkpoint();
    }

    private static void Write(StoreEngine target, string collection, BsonDocument[] documents)
    {
        var writes = new StoreWrites();
        foreach (var document in documents)
            writes.Insert(collection, document);
        target.Write(writes);
        if (target.LogBytes < StorageConstants.DefaultCheckpointLogBytes)
            return;
        target.Sync();
        target.Checkpoint();
    }
}
