using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// A feed's outcomes but the newest. Those are in the feed's own document, which every refresh writes anyway; once there are
/// <see cref="StorageConstants.RecentOutcomes"/> of them, all but the newest come here in one go. So nine refreshes of ten write nothing more.
/// </summary>
internal static class OlderOutcomes
{
    public const string PayloadField = "outcomes";

    public static PackedOutcomes Find(StoreEngine engine, FeedId feed) =>
        engine.Find(Collections.Outcomes, BsonText.Of(feed.Value)) is { } document ? new PackedOutcomes(document[PayloadField].AsBinary) : PackedOutcomes.None;

    public static BsonDocument ToDocument(FeedId feed, PackedOutcomes outcomes) =>
        new() { ["_id"] = BsonText.Of(feed.Value), [PayloadField] = outcomes.Bytes };
}
