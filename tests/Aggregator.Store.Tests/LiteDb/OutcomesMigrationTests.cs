using Aggregator.Core.Model;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Testing.Storage;
using LiteDB;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class OutcomesMigrationTests : IDisposable
{
    private static readonly Feed Feed = FeedBuilder.Feed("old");
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_StoreOfVersion1_KeepsEveryFeedWithItsLastOutcome()
    {
        WriteVersion1(feeds: 250);

        await using var store = await _directory.OpenAsync();

        var states = await store.ReadFeedsAsync(TestContext.Current.CancellationToken);
        states.Count.ShouldBe(251);
        states.Count(s => s.LastOutcome is { Kind: RefreshOutcomeKind.TimedOut, Bytes: 7, Message: "too slow", NextPollReason: "back-off 3" }).ShouldBe(250);
        states.Single(s => s.Id == Feed.Id).LastOutcome.ShouldBeNull("it never had one");
        var outcome = (await store.ReadOutcomesAsync(new FeedId(1), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (outcome.StatusCode, outcome.StartedAt, outcome.Repairs.Single()).ShouldBe((504, DraftBuilder.Arrival, "dates"));
    }

    [Fact]
    public async Task Open_MigrationWasBrokenOff_GoesOn()
    {
        WriteVersion1(feeds: 3);
        using (var engine = StoreEngine.Open(_directory.Path))
        {
            OutcomesMigration.Run(engine);
            engine.Sync();
        }

        await using var store = await _directory.OpenAsync();

        (await store.ReadFeedsAsync(TestContext.Current.CancellationToken)).Count(s => s.LastOutcome is not null).ShouldBe(3);
    }

    private void WriteVersion1(int feeds)
    {
        using var engine = StoreEngine.Open(_directory.Path);
        var writes = new StoreWrites();
        var meta = new StoreCounters().ToDocument();
        meta[StoreCounters.FormatField] = 1;
        writes.Insert(Collections.Meta, meta);
        writes.Insert(Collections.Feeds, FeedDocument(Feed.Id.Value, BsonValue.Null));
        for (var i = 1; i <= feeds; i++)
            writes.Insert(Collections.Feeds, FeedDocument((ulong)i, LastOutcome()));

        engine.Write(writes);
        engine.Sync();
    }

    private static BsonDocument FeedDocument(ulong id, BsonValue lastOutcome) => new()
    {
        ["_id"] = BsonText.Of(id),
        ["url"] = "https://old.example/feed",
        ["provider"] = "old",
        ["nextPollReason"] = "back-off 3",
        ["lastOutcome"] = lastOutcome,
        ["refreshes"] = 1L,
    };

    private static BsonDocument LastOutcome() => new()
    {
        ["kind"] = (int)RefreshOutcomeKind.TimedOut,
        ["startedAt"] = BsonText.Of(DraftBuilder.Arrival),
        ["status"] = 504,
        ["bytes"] = 7L,
        ["message"] = "too slow",
        ["repairs"] = new BsonArray { "dates" },
    };
}
