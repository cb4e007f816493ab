using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Work items as documents.</summary>
internal static class WorkMapper
{
    public static BsonDocument ToDocument(long id, ArticleId? article, string payload) => new()
    {
        ["_id"] = id,
        ["article"] = article is { } known ? BsonText.Of(known.ToString()) : BsonValue.Null,
        ["payload"] = BsonText.Of(payload),
    };

    public static WorkItem FromDocument(BsonDocument document, string kind) => new(
        document["_id"].AsInt64,
        kind,
        ArticleId.TryParse(document["article"].TextOrNull(), out var article) ? article : null,
        document["payload"].Text());
}
