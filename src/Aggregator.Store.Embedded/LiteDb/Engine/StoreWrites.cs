using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The documents of one transaction, by collection.</summary>
internal sealed class StoreWrites
{
    private readonly Dictionary<string, List<BsonDocument>> _inserts = [];
    private readonly Dictionary<string, List<BsonDocument>> _upserts = [];
    private readonly Dictionary<string, List<BsonValue>> _deletes = [];

    public IReadOnlyDictionary<string, List<BsonDocument>> Inserts => _inserts;

    public IReadOnlyDictionary<string, List<BsonDocument>> Upserts => _upserts;

    public IReadOnlyDictionary<string, List<BsonValue>> Deletes => _deletes;

    public bool IsEmpty => _inserts.Count + _upserts.Count + _deletes.Count == 0;

    public void Insert(string collection, BsonDocument document) => Add(_inserts, collection, document);

    public void Upsert(string collection, BsonDocument document) => Add(_upserts, collection, document);

    public void Delete(string collection, BsonValue id) => Add(_deletes, collection, id);

    private static void Add<T>(Dictionary<string, List<T>> lists, string collection, T value)
    {
        if (!lists.TryGetValue(collection, out var list))
            lists[collection] = list = [];

        list.Add(value);
    }
}
