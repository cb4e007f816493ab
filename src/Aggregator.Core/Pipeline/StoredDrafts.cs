using Aggregator.Core.Model;
using Aggregator.Core.Normalization;

namespace Aggregator.Core.Pipeline;

/// <summary>Makes of a stored article what enrichers take: with its provider as it is configured now.</summary>
internal sealed class StoredDrafts(IFeedCatalogSource catalog, IItemNormalizer normalizer)
{
    /// <summary>The draft; its provider is one of default repute where it is no longer configured.</summary>
    public ArticleDraft Of(Article article) => new()
    {
        Keys = [article.Id.Key],
        Feed = FeedOf(article),
        Arrival = article.FirstSeen,
        Category = article.Category,
        Title = article.Title,
        Excerpt = article.Excerpt,
        Content = article.Content,
        Text = article.Content.Length > 0
            ? normalizer.PlainText(new SourceText(article.Content, IsHtml: true), ArticleConstants.MaxContentLength)
            : article.Excerpt,
        PublishedAt = article.PublishedAt,
        PublishedAtInferred = article.PublishedAtInferred,
        OriginalUrl = article.OriginalUrl,
        WebUrl = article.WebUrl,
        Type = article.Type,
        Language = article.Language,
        Authors = article.Authors,
        Categories = article.FeedCategories,
        Images = article.Images,
        WordCount = article.WordCount,
        TextHash = article.TextHash,
        Topics = article.Topics,
        Quality = article.Quality,
        QualitySignals = article.QualitySignals,
        Published = article.Published,
        WasRepaired = article.WasRepaired,
        IsRetelling = article.QualitySignals.Any(s => s.Name == Enrichment.Quality.QualitySignals.Originality && s.Value < 1),
    };

    private Feed FeedOf(Article article)
    {
        if (catalog.Current.FeedsById.TryGetValue(article.OwnerFeed, out var feed))
            return feed;
        var url = article.Sightings.FirstOrDefault(s => s.FeedId == article.OwnerFeed)?.Feed ?? article.WebUrl;
        var provider = catalog.Current.FindProvider(article.Provider.Name) ?? new Provider { Name = article.Provider.Name, Domain = article.Provider.Domain };
        return new Feed { Id = article.OwnerFeed, Url = url, DisplayUrl = url, Provider = provider };
    }
}
