using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The layout's version: makes a new store's first document, brings an older one up to date, refuses a newer one.</summary>
internal static class StoreFormat
{
    /// <summary>What leads from a version to the next, by the version that it starts from. Each step is one transaction with its new version.</summary>
    private static readonly Dictionary<int, Action<StoreEngine>> Migrations = [];

    /// <summary>The store's counters, once its layout is the present one.</summary>
    /// <exception cref="StoreUnreadableException">The layout is newer, or no migration leads from it.</exception>
    public static StoreCounters Prepare(StoreEngine engine)
    {
        var document = engine.Find(Collections.Meta, StoreCounters.DocumentId);
        if (document is null)
            return Create(engine);

        for (var version = VersionOf(document); version != StorageConstants.FormatVersion; version = VersionOf(document))
        {
            if (version > StorageConstants.FormatVersion || !Migrations.TryGetValue(version, out var migrate))
                throw Unknown(version);

            migrate(engine);
            engine.Sync();
            document = engine.Find(Collections.Meta, StoreCounters.DocumentId)!;
        }

        return StoreCounters.FromDocument(document);
    }

    private static StoreCounters Create(StoreEngine engine)
    {
        var counters = new StoreCounters();
        var writes = new StoreWrites();
        writes.Insert(Collections.Meta, counters.ToDocument());
        engine.Write(writes);
        engine.Sync();
        return counters;
    }

    private static int VersionOf(BsonDocument document) => document[StoreCounters.FormatField].Number();

    private static StoreUnreadableException Unknown(int version) => new(
        $"The store has format version {version}; this program reads version {StorageConstants.FormatVersion}. "
        + (version > StorageConstants.FormatVersion ? "Use a newer program, or another data directory." : "Use another data directory."));
}
