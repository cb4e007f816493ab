using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads what is remembered of a feed's items.</summary>
internal sealed class DigestsRead(FeedId feed, CancellationToken cancellationToken) : SlicedRead<IReadOnlyList<ItemDigest>>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var document = engine.Find(Collections.Digests, BsonText.Of(feed.Value));
        Result = document is null ? [] : DigestPacker.Unpack(document["items"].AsBinary);
        yield break;
    }
}
