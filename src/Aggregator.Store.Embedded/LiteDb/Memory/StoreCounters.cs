using System.Collections.Immutable;
using System.Globalization;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What the store counts, and which store it is, kept in one document that every commit rewrites.</summary>
internal sealed record StoreCounters
{
    /// <summary>The id of the one document.</summary>
    public const int DocumentId = 1;

    public const string FormatField = "format";

    private const string IdentityField = "identity";

    /// <summary>Which store it is: random, made with it; 0 in one that was made before stores had an identity.</summary>
    public UInt128 Identity { get; init; }

    /// <summary>The last row given out.</summary>
    public int Rows { get; init; }

    /// <summary>The last sequence given out.</summary>
    public long Sequence { get; init; }

    /// <summary>The last number of work given out.</summary>
    public long Work { get; init; }

    /// <summary>Work that waits, by the number of its kind.</summary>
    public ImmutableSortedDictionary<int, long> WorkWaiting { get; init; } = ImmutableSortedDictionary<int, long>.Empty;

    /// <summary>Articles stored.</summary>
    public long Articles { get; init; }

    /// <summary>Keys known.</summary>
    public long Keys { get; init; }

    public static StoreCounters FromDocument(BsonDocument document) => new()
    {
        Identity = UInt128.TryParse(document[IdentityField].AsString, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var identity)
            ? identity
            : UInt128.Zero,
        Rows = document["rows"].Number(),
        Sequence = document["sequence"].Long(),
        Work = document["work"].Long(),
        WorkWaiting = WaitingOf(document["workWaiting"]),
        Articles = document["articles"].Long(),
        Keys = document["keys"].Long(),
    };

    public BsonDocument ToDocument() => new()
    {
        ["_id"] = DocumentId,
        [FormatField] = StorageConstants.FormatVersion,
        [IdentityField] = Identity.ToString("x32", CultureInfo.InvariantCulture),
        ["rows"] = Rows,
        ["sequence"] = Sequence,
        ["work"] = Work,
        ["workWaiting"] = new BsonArray(WorkWaiting.SelectMany(w => new BsonValue[] { w.Key, w.Value })),
        ["articles"] = Articles,
        ["keys"] = Keys,
    };

    /// <summary>The same with so much more work of a kind.</summary>
    public StoreCounters WithWork(int kind, long more) =>
        this with { WorkWaiting = WorkWaiting.SetItem(kind, Math.Max(0, WorkWaiting.GetValueOrDefault(kind) + more)) };

    private static ImmutableSortedDictionary<int, long> WaitingOf(BsonValue value) => value is BsonArray pairs
        ? pairs.Chunk(2).ToImmutableSortedDictionary(p => p[0].Number(), p => p[1].Long())
        : ImmutableSortedDictionary<int, long>.Empty;
}
