using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Runs as documents, by their ids.</summary>
internal static class RunMapper
{
    public static BsonDocument ToDocument(StoredRun run) => new()
    {
        ["_id"] = run.Id,
        ["startedAt"] = BsonText.Of(run.StartedAt),
        ["request"] = BsonText.Of(run.RequestHash),
        ["key"] = BsonText.Of(run.IdempotencyKey),
        ["summary"] = run.Summary,
        ["report"] = run.Report,
    };

    public static StoredRun FromDocument(BsonDocument document, bool withReport) => new(
        document["_id"].Text(),
        document["startedAt"].Time(),
        document["request"].Bits(),
        document["key"].TextOrNull(),
        document["summary"].AsBinary,
        withReport ? document["report"].AsBinary : []);
}
