using System.Buffers.Binary;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The layout's version: makes a new store's first document, brings an older one up to date, refuses a newer one.</summary>
internal static class StoreFormat
{
    /// <summary>
    /// What leads from a version to the next, by the version that it starts from. The new version is written after it, so a step that
    /// was broken off is begun again: it must go on with what it finds.
    /// </summary>
    private static readonly Dictionary<int, Action<StoreEngine>> Migrations = new()
    {
        [1] = OutcomesMigration.Run,
        // Version 3 adds subscriptions, of which an older store has none. Older programs must not open it: they would leave subscribed
        // feeds at their slow pace and renew nothing.
        [2] = static _ => { },
        // Version 4 adds stories: an older store has none, and its articles have no heat. Older programs cannot read the change feed's
        // entries with heat.
        [3] = static _ => { },
    };

    /// <summary>The store's counters, once its layout is the present one and it has an identity.</summary>
    /// <param name="engine">The database.</param>
    /// <param name="random">Makes the identity of a store that has none.</param>
    /// <exception cref="StoreUnreadableException">The layout is newer, or no migration leads from it.</exception>
    public static StoreCounters Prepare(StoreEngine engine, IRandomSource random)
    {
        var document = engine.Find(Collections.Meta, StoreCounters.DocumentId);
        if (document is null)
            return Create(engine, new StoreCounters(), random);

        for (var version = VersionOf(document); version != StorageConstants.FormatVersion; version = VersionOf(document))
        {
            if (version > StorageConstants.FormatVersion || !Migrations.TryGetValue(version, out var migrate))
                throw Unknown(version);

            migrate(engine);
            engine.Sync();
            document[StoreCounters.FormatField] = version + 1;
            Write(engine, document);
        }

        var counters = StoreCounters.FromDocument(document);
        return counters.Identity == UInt128.Zero ? Create(engine, counters, random) : counters;
    }

    /// <summary>The counters of a store of the present layout, which is left as it is.</summary>
    /// <exception cref="StoreUnreadableException">The layout is another, or there is no store.</exception>
    public static StoreCounters Read(StoreEngine engine)
    {
        if (engine.Find(Collections.Meta, StoreCounters.DocumentId) is not { } document)
            throw new StoreUnreadableException("The file holds no store of this program.");
        var version = VersionOf(document);
        if (version == StorageConstants.FormatVersion)
            return StoreCounters.FromDocument(document);
        throw version > StorageConstants.FormatVersion || !Migrations.ContainsKey(version)
            ? Unknown(version)
            : new StoreUnreadableException($"The store has format version {version}; open it once with 'aggregator stats', which makes it version {StorageConstants.FormatVersion}.");
    }

    /// <summary>Makes a store another one to whoever followed it.</summary>
    public static void GiveIdentity(StoreEngine engine, StoreCounters counters, IRandomSource random) => Create(engine, counters, random);

    private static StoreCounters Create(StoreEngine engine, StoreCounters counters, IRandomSource random)
    {
        counters = counters with { Identity = MakeIdentity(random) };
        Write(engine, counters.ToDocument());
        return counters;
    }

    private static UInt128 MakeIdentity(IRandomSource random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static void Write(StoreEngine engine, BsonDocument document)
    {
        var writes = new StoreWrites();
        writes.Upsert(Collections.Meta, document);
        engine.Write(writes);
        engine.Sync();
    }

    private static int VersionOf(BsonDocument document) => document[StoreCounters.FormatField].Number();

    private static StoreUnreadableException Unknown(int version) => new(
        $"The store has format version {version}; this program reads version {StorageConstants.FormatVersion}. "
        + (version > StorageConstants.FormatVersion ? "Use a newer program, or another data directory." : "Use another data directory."));
}
