using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Work items as documents.</summary>
internal static class WorkMapper
{
    private const string AttemptsField = "attempts";
    private const string NotBeforeField = "notBefore";

    public static BsonDocument ToDocument(long id, ArticleId? article, string payload, string? host) => new()
    {
        ["_id"] = id,
        ["article"] = article is { } known ? BsonText.Of(known.ToString()) : BsonValue.Null,
        ["payload"] = BsonText.Of(payload),
        ["host"] = BsonText.Of(host),
    };

    /// <summary>The same work, put off.</summary>
    public static BsonDocument Deferred(BsonDocument document, int attempts, DateTimeOffset notBefore)
    {
        document[AttemptsField] = attempts;
        document[NotBeforeField] = BsonText.Of(notBefore);
        return document;
    }

    public static WorkItem FromDocument(BsonDocument document, string kind) => new(
        document["_id"].AsInt64,
        kind,
        ArticleId.TryParse(document["article"].TextOrNull(), out var article) ? article : null,
        document["payload"].Text())
    {
        Host = document["host"].TextOrNull(),
        Attempts = document[AttemptsField].Number(),
        NotBefore = document[NotBeforeField].TimeOrNull(),
    };
}
