using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads a feed's latest outcomes.</summary>
internal sealed class OutcomesRead(FeedId feed, CancellationToken cancellationToken) : SlicedRead<IReadOnlyList<RefreshOutcome>>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var recent = FeedStateMapper.RecentOutcomes(engine.Find(Collections.Feeds, BsonText.Of(feed.Value)));
        var older = OlderOutcomes.Find(engine, feed);
        Result = recent.Concat(older).Take(FeedConstants.OutcomesKept).Read(feed);
        yield break;
    }
}
