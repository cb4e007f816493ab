using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// From version 1, which kept a feed's last outcome as a document within the feed's, to version 2, which keeps the latest ones packed.
/// Some feeds at a time; broken off, it goes on where it was.
/// </summary>
internal static class OutcomesMigration
{
    private const string OldField = "lastOutcome";

    public static void Run(StoreEngine engine)
    {
        var from = long.MinValue;
        while (true)
        {
            var feeds = engine.Range(Collections.Feeds, from, long.MaxValue, StorageConstants.DocumentsPerSlice);
            var writes = new StoreWrites();
            foreach (var feed in feeds.Where(f => f.ContainsKey(OldField)))
                writes.Upsert(Collections.Feeds, Migrated(feed));

            if (!writes.IsEmpty)
                engine.Write(writes);

            if (feeds.Count < StorageConstants.DocumentsPerSlice || feeds[^1]["_id"].AsInt64 == long.MaxValue)
                return;

            from = feeds[^1]["_id"].AsInt64 + 1;
        }
    }

    private static BsonDocument Migrated(BsonDocument feed)
    {
        var outcomes = feed[OldField] is { IsDocument: true } last ? PackedOutcomes.None.Add(Read(last.AsDocument, feed)) : PackedOutcomes.None;
        feed.Remove(OldField);
        feed[FeedStateMapper.OutcomesField] = outcomes.Bytes;
        return feed;
    }

    private static RefreshOutcome Read(BsonDocument outcome, BsonDocument feed) => new()
    {
        FeedId = new FeedId(feed["_id"].Bits()),
        Kind = (RefreshOutcomeKind)outcome["kind"].Number(),
        StartedAt = outcome["startedAt"].Time(),
        Duration = outcome["duration"].DurationOrNull() ?? TimeSpan.Zero,
        StatusCode = outcome["status"].NumberOrNull(),
        Bytes = outcome["bytes"].Long(),
        NewArticles = outcome["new"].Number(),
        ChangedArticles = outcome["changed"].Number(),
        KnownItems = outcome["known"].Number(),
        Message = outcome["message"].TextOrNull(),
        NextPollAt = outcome["nextPollAt"].TimeOrNull(),
        NextPollReason = feed["nextPollReason"].TextOrNull(),
        Repairs = outcome["repairs"].Texts(),
    };
}
