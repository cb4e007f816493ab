using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Loads articles by rows, with the heat that they have now.</summary>
internal static class ArticleLoader
{
    public static Article? Load(StoreEngine engine, StoreMemory memory, int row) =>
        engine.Find(Collections.Articles, (long)row) is { } document ? memory.Heat.Warm(ArticleMapper.FromDocument(document)) : null;

    /// <summary>Adds the articles of some rows; those that are no more are left out.</summary>
    public static void Load(StoreEngine engine, StoreMemory memory, ReadOnlySpan<int> rows, Dictionary<int, Article> found)
    {
        var ids = new BsonArray();
        foreach (var row in rows)
            ids.Add((long)row);

        foreach (var document in engine.FindAll(Collections.Articles, ids))
            found[(int)document["_id"].AsInt64] = memory.Heat.Warm(ArticleMapper.FromDocument(document));
    }
}
