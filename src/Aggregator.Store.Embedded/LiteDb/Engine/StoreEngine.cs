using LiteDB;
using LiteDB.Engine;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// LiteDB as this store uses it: ordinal collation, no checkpoints of its own, group sync. Not safe for threads: LiteDB's page
/// cache returns wrong documents under concurrent reads, so only the actor's thread may call it.
/// </summary>
internal sealed class StoreEngine : IDisposable
{
    private static readonly BsonExpression ById = BsonExpression.Create("$._id");

    private readonly LiteEngine _engine;
    private readonly GroupSyncLogStream _log;
    private readonly Action _waitForWriter;

    private StoreEngine(string dataPath, LiteEngine engine, GroupSyncLogStream log)
    {
        DataPath = dataPath;
        _engine = engine;
        _log = log;
        _waitForWriter = WriterQueue.BindWait(engine);
    }

    /// <summary>The data file.</summary>
    public string DataPath { get; }

    /// <summary>Size of the write-ahead log in bytes.</summary>
    public long LogBytes => _log.Length;

    /// <summary>Size of the data file in bytes.</summary>
    public long DataBytes => new FileInfo(DataPath).Length;

    /// <summary>How often the log was synced to disk.</summary>
    public int LogSyncs => _log.Syncs;

    public static StoreEngine Open(string directory) =>
        Open(directory, GroupSyncLogStream.Open(Path.Combine(directory, StorageConstants.LogFile)));

    /// <summary>Opens the database on a log of one's own, which it closes.</summary>
    public static StoreEngine Open(string directory, GroupSyncLogStream log)
    {
        var dataPath = Path.Combine(directory, StorageConstants.DataFile);
        LiteEngine? engine = null;
        try
        {
            engine = new LiteEngine(new EngineSettings { Filename = dataPath, Collation = Collation.Binary, LogStream = log });
            var opened = new StoreEngine(dataPath, engine, log);
            engine.Pragma("CHECKPOINT", 0);
            opened.Sync();
            return opened;
        }
        catch
        {
            engine?.Dispose();
            log.Dispose();
            throw;
        }
    }

    /// <summary>Opens a data file only to be read, as its last checkpoint left it: a log beside it is not looked at.</summary>
    public static StoreEngine OpenToRead(string dataPath)
    {
        if (!File.Exists(dataPath))
            throw new FileNotFoundException($"There is no file {dataPath}.", dataPath);
        var log = GroupSyncLogStream.OpenTemporary();
        LiteEngine? engine = null;
        try
        {
            engine = new LiteEngine(new EngineSettings { Filename = dataPath, Collation = Collation.Binary, LogStream = log, ReadOnly = true });
            return new StoreEngine(dataPath, engine, log);
        }
        catch
        {
            engine?.Dispose();
            log.Dispose();
            throw;
        }
    }

    /// <summary>Writes everything in one transaction, without making it durable yet. On an exception nothing of it is stored.</summary>
    public void Write(StoreWrites writes)
    {
        _engine.BeginTrans();
        try
        {
            foreach (var (collection, documents) in writes.Inserts)
                _engine.Insert(collection, documents, BsonAutoId.Int64);

            foreach (var (collection, documents) in writes.Upserts)
                _engine.Upsert(collection, documents, BsonAutoId.Int64);

            foreach (var (collection, ids) in writes.Deletes)
                _engine.Delete(collection, ids);

            _engine.Commit();
        }
        catch
        {
            // After a failed statement LiteDB has rolled back by itself, and this does nothing.
            _engine.Rollback();
            throw;
        }
    }

    /// <summary>Makes everything written durable.</summary>
    public void Sync()
    {
        _waitForWriter();
        _log.Sync();
    }

    /// <summary>Copies the log into the data file and empties it.</summary>
    public void Checkpoint() => _engine.Checkpoint();

    public BsonDocument? Find(string collection, BsonValue id)
    {
        foreach (var document in Read(collection, BsonExpression.Create("$._id = @0", id), Query.Ascending, 1))
            return document;

        return null;
    }

    /// <summary>Documents by their ids, in no certain order; missing ones are left out.</summary>
    public List<BsonDocument> FindAll(string collection, BsonArray ids) =>
        Read(collection, BsonExpression.Create("$._id IN @0", ids), Query.Ascending, int.MaxValue);

    /// <summary>Documents from one id to another, both included, in the order of their ids.</summary>
    public List<BsonDocument> Range(string collection, BsonValue from, BsonValue to, int limit) =>
        Read(collection, BsonExpression.Create("$._id BETWEEN @0 AND @1", from, to), Query.Ascending, limit);

    /// <summary>The names of all collections.</summary>
    public List<string> CollectionNames() => [.. _engine.GetCollectionNames().Order(StringComparer.Ordinal)];

    /// <summary>All documents of a collection in the order of their ids, read some at a time.</summary>
    public IEnumerable<BsonDocument> All(string collection)
    {
        var last = BsonValue.MinValue;
        while (true)
        {
            var documents = Read(collection, BsonExpression.Create("$._id > @0", last), Query.Ascending, StorageConstants.DocumentsPerSlice);
            foreach (var document in documents)
                yield return document;
            if (documents.Count < StorageConstants.DocumentsPerSlice)
                break;
            last = documents[^1]["_id"];
        }
    }

    /// <summary>The document with the greatest id that is not above the given one.</summary>
    public BsonDocument? Floor(string collection, BsonValue id)
    {
        foreach (var document in Read(collection, BsonExpression.Create("$._id <= @0", id), Query.Descending, 1))
            return document;

        return null;
    }

    public void Dispose()
    {
        _engine.Dispose();
        _log.Dispose();
    }

    private List<BsonDocument> Read(string collection, BsonExpression where, int order, int limit)
    {
        var query = new Query { OrderBy = ById, Order = order, Limit = limit };
        query.Where.Add(where);
        var found = new List<BsonDocument>();
        using var reader = _engine.Query(collection, query);
        while (reader.Read())
            found.Add(reader.Current.AsDocument);

        return found;
    }
}
