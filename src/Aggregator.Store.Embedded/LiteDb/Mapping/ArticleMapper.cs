using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Articles as documents. By hand, because LiteDB's own mapper trims texts, turns "" into null and truncates times. Parts of lists
/// are arrays by position: their field names would be a quarter of the document.
/// </summary>
internal static class ArticleMapper
{
    public static BsonDocument ToDocument(int row, Article article) => new()
    {
        ["_id"] = (long)row,
        ["id"] = IdBytes(article.Id),
        ["category"] = BsonText.Of(article.Category),
        ["title"] = BsonText.Of(article.Title),
        ["excerpt"] = BsonText.Of(article.Excerpt),
        ["publishedAt"] = BsonText.Of(article.PublishedAt),
        ["inferred"] = article.PublishedAtInferred,
        ["originalUrl"] = BsonText.Of(article.OriginalUrl),
        ["webUrl"] = BsonText.Of(article.WebUrl),
        ["type"] = (int)article.Type,
        ["quality"] = article.Quality,
        ["signals"] = ArticlePartMapper.Signals(article.QualitySignals),
        ["heat"] = ArticlePartMapper.Heat(article.HeatMark),
        ["published"] = article.Published,
        ["provider"] = BsonText.Of(article.Provider.Name),
        ["domain"] = BsonText.Of(article.Provider.Domain),
        ["feed"] = BsonText.Of(article.OwnerFeed.Value),
        ["topics"] = BsonText.Of(article.Topics),
        ["itemId"] = BsonText.Of(article.ItemId),
        ["tags"] = BsonText.Of(article.FeedCategories),
        ["repaired"] = article.WasRepaired,
        ["images"] = ArticlePartMapper.Images(article.Images),
        ["language"] = BsonText.Of(article.Language),
        ["authors"] = BsonText.Of(article.Authors),
        ["content"] = BsonText.Of(article.Content),
        ["words"] = article.WordCount,
        ["page"] = (int)article.FromPage,
        ["story"] = BsonText.Of(article.StoryId),
        ["sightings"] = ArticlePartMapper.Sightings(article.Sightings),
        ["history"] = ArticlePartMapper.History(article.History),
        ["textHash"] = BsonText.Of(article.TextHash),
        ["firstSeen"] = BsonText.Of(article.FirstSeen),
        ["updated"] = BsonText.Of(article.Updated),
        ["revision"] = article.Revision,
        ["sequence"] = article.Sequence,
    };

    public static Article FromDocument(BsonDocument document) => new()
    {
        Id = new ArticleId(ArticleKey.Read(document["id"].AsBinary).Value),
        Category = document["category"].Text(),
        Title = document["title"].Text(),
        Excerpt = document["excerpt"].Text(),
        PublishedAt = document["publishedAt"].Time(),
        PublishedAtInferred = document["inferred"].Flag(),
        OriginalUrl = document["originalUrl"].Text(),
        WebUrl = document["webUrl"].Text(),
        Type = (ArticleType)document["type"].Number(),
        Quality = document["quality"].Number(),
        QualitySignals = ArticlePartMapper.Signals(document["signals"]),
        HeatMark = ArticlePartMapper.Heat(document["heat"]),
        Published = document["published"].Flag(),
        Provider = new ProviderName(document["provider"].Text(), document["domain"].Text()),
        OwnerFeed = new FeedId(document["feed"].Bits()),
        Topics = document["topics"].Texts(),
        ItemId = document["itemId"].TextOrNull(),
        FeedCategories = document["tags"].Texts(),
        WasRepaired = document["repaired"].Flag(),
        Images = ArticlePartMapper.Images(document["images"]),
        Language = document["language"].TextOrNull(),
        Authors = document["authors"].Texts(),
        Content = document["content"].Text(),
        WordCount = document["words"].Number(),
        FromPage = (ArticleParts)document["page"].Number(),
        StoryId = document["story"].TextOrNull(),
        Sightings = ArticlePartMapper.Sightings(document["sightings"]),
        History = ArticlePartMapper.History(document["history"]),
        TextHash = document["textHash"].Bits(),
        FirstSeen = document["firstSeen"].Time(),
        Updated = document["updated"].Time(),
        Revision = document["revision"].Number(),
        Sequence = document["sequence"].Long(),
    };

    private static byte[] IdBytes(ArticleId id)
    {
        var bytes = new byte[ArticleKey.SizeInBytes];
        id.Key.Write(bytes);
        return bytes;
    }
}
