using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Outcomes as documents, within the feed's.</summary>
internal static class RefreshOutcomeMapper
{
    public static BsonDocument ToDocument(RefreshOutcome outcome) => new()
    {
        ["feed"] = BsonText.Of(outcome.FeedId.Value),
        ["kind"] = (int)outcome.Kind,
        ["startedAt"] = BsonText.Of(outcome.StartedAt),
        ["duration"] = BsonText.Of(outcome.Duration),
        ["status"] = BsonText.Of(outcome.StatusCode),
        ["bytes"] = outcome.Bytes,
        ["new"] = outcome.NewArticles,
        ["changed"] = outcome.ChangedArticles,
        ["known"] = outcome.KnownItems,
        ["message"] = BsonText.Of(outcome.Message),
        ["nextPollAt"] = BsonText.Of(outcome.NextPollAt),
        ["repairs"] = BsonText.Of(outcome.Repairs),
    };

    public static RefreshOutcome FromDocument(BsonDocument document) => new()
    {
        FeedId = new FeedId(document["feed"].Bits()),
        Kind = (RefreshOutcomeKind)document["kind"].Number(),
        StartedAt = document["startedAt"].Time(),
        Duration = document["duration"].DurationOrNull() ?? TimeSpan.Zero,
        StatusCode = document["status"].NumberOrNull(),
        Bytes = document["bytes"].Long(),
        NewArticles = document["new"].Number(),
        ChangedArticles = document["changed"].Number(),
        KnownItems = document["known"].Number(),
        Message = document["message"].TextOrNull(),
        NextPollAt = document["nextPollAt"].TimeOrNull(),
        Repairs = document["repairs"].Texts(),
    };
}
