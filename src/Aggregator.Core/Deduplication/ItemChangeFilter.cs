using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication;

/// <summary>Drops the items that a feed holds exactly as it held them last time, before any costly work.</summary>
internal static class ItemChangeFilter
{
    /// <summary>Splits a document's items by the raw hashes remembered of the feed.</summary>
    public static ItemChanges Split(IReadOnlyList<ParsedItem> items, IReadOnlyList<ItemDigest> remembered)
    {
        if (remembered.Count == 0)
            return new ItemChanges(items, []);

        var keys = new Dictionary<ulong, ulong>(remembered.Count);
        foreach (var digest in remembered)
            keys[digest.RawHash] = digest.Key;

        var fresh = new List<ParsedItem>();
        var unchanged = new List<ItemDigest>(items.Count);
        foreach (var item in items)
        {
            if (keys.TryGetValue(item.RawHash, out var key))
                unchanged.Add(new ItemDigest(item.RawHash, key));
            else
                fresh.Add(item);
        }

        return new ItemChanges(fresh, unchanged);
    }
}
