using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Stories as documents.</summary>
internal static class StoryMapper
{
    public static BsonDocument ToDocument(StoredStory story) => new()
    {
        ["_id"] = (long)story.FirstRow,
        ["id"] = BsonText.Of(story.Id),
        ["rows"] = new BsonArray(story.Rows.Select(row => new BsonValue(row))),
        ["carriers"] = new BsonArray(story.Carriers.Select(c => new BsonArray { BsonText.Of(c.Provider), BsonText.Of(c.Since) })),
    };

    public static StoredStory FromDocument(BsonDocument document) => new(
        (int)document["_id"].AsInt64,
        document["id"].Text(),
        [.. document["rows"].AsArray.Select(row => row.Number())],
        [.. document["carriers"].AsArray.Select(c => new StoryCarrier(c.AsArray[0].Text(), c.AsArray[1].Time()))]);
}
