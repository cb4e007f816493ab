using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What a draft makes of an article: a new one, an edited one, one that another feed carries too.</summary>
internal static class DraftArticles
{
    public static Article Create(ArticleDraft draft) => new()
    {
        Id = ArticleId.From(draft.Keys[0]),
        Category = draft.Category,
        Title = draft.Title,
        Excerpt = draft.Excerpt,
        PublishedAt = draft.PublishedAt,
        PublishedAtInferred = draft.PublishedAtInferred,
        OriginalUrl = draft.OriginalUrl,
        WebUrl = draft.WebUrl,
        Type = draft.Type,
        Quality = draft.Quality,
        QualitySignals = draft.QualitySignals,
        Published = draft.Published,
        Provider = draft.Feed.Provider.Short,
        OwnerFeed = draft.Feed.Id,
        Topics = draft.Topics,
        ItemId = draft.ItemId,
        FeedCategories = draft.Categories,
        WasRepaired = draft.WasRepaired,
        Images = draft.Images,
        Language = draft.Language,
        Authors = draft.Authors,
        Content = draft.Content,
        WordCount = draft.WordCount,
        Sightings = [SightingOf(draft)],
        History = ArticleHistory.Begin(draft),
        TextHash = draft.TextHash,
        FirstSeen = draft.Arrival,
        Updated = draft.Arrival,
    };

    /// <summary>
    /// The owner's edit. The editorial state stays, and so does the date unless it had only been inferred; and what the page gave, as long
    /// as the feed still lacks it.
    /// </summary>
    public static Article Edit(Article article, ArticleDraft draft)
    {
        var takesDate = article.PublishedAtInferred && !draft.PublishedAtInferred;
        var kept = Kept(article, draft);
        return article with
        {
            Category = draft.Category,
            Title = kept.HasFlag(ArticleParts.Title) ? article.Title : draft.Title,
            Excerpt = kept.HasFlag(ArticleParts.Excerpt) ? article.Excerpt : draft.Excerpt,
            PublishedAt = takesDate ? draft.PublishedAt : article.PublishedAt,
            PublishedAtInferred = article.PublishedAtInferred && !takesDate,
            OriginalUrl = draft.OriginalUrl.Length > 0 ? draft.OriginalUrl : article.OriginalUrl,
            WebUrl = kept.HasFlag(ArticleParts.WebUrl) || draft.WebUrl.Length == 0 ? article.WebUrl : draft.WebUrl,
            Type = draft.Type,
            Quality = draft.Quality,
            QualitySignals = draft.QualitySignals,
            Topics = draft.Topics,
            ItemId = draft.ItemId,
            FeedCategories = draft.Categories,
            WasRepaired = draft.WasRepaired,
            Images = kept.HasFlag(ArticleParts.Images) ? article.Images : Measured(draft.Images, article.Images),
            Language = draft.Language ?? article.Language,
            Authors = kept.HasFlag(ArticleParts.Authors) ? article.Authors : draft.Authors,
            Content = kept.HasFlag(ArticleParts.Content) ? article.Content : draft.Content,
            WordCount = kept.HasFlag(ArticleParts.Content) ? article.WordCount : draft.WordCount,
            FromPage = kept,
            History = ArticleHistory.Edited(article, draft),
            TextHash = draft.TextHash,
            Updated = draft.Arrival,
            Revision = article.Revision + 1,
        };
    }

    private static ArticleParts Kept(Article article, ArticleDraft draft)
    {
        (ArticleParts Part, bool IsLacking)[] parts =
        [
            (ArticleParts.Title, draft.Title.Length == 0),
            (ArticleParts.Excerpt, draft.Excerpt.Length == 0),
            (ArticleParts.Content, draft.LacksText || draft.Content.Length == 0),
            (ArticleParts.Authors, draft.Authors.Count == 0),
            (ArticleParts.Images, draft.Images.Count == 0),
            (ArticleParts.Date, draft.PublishedAtInferred),
            // Another link leads to another page.
            (ArticleParts.WebUrl, draft.OriginalUrl == article.OriginalUrl),
        ];
        return article.FromPage & parts.Where(p => p.IsLacking).Aggregate(ArticleParts.None, (sum, p) => sum | p.Part);
    }

    /// <summary>Another feed's carrying of it.</summary>
    public static Article See(Article article, ArticleDraft draft) =>
        article with { Sightings = [.. article.Sightings, SightingOf(draft)], Updated = draft.Arrival };

    /// <summary>Images of an edit keep what was measured of them before.</summary>
    private static IReadOnlyList<ArticleImage> Measured(IReadOnlyList<ArticleImage> images, IReadOnlyList<ArticleImage> before)
    {
        if (images.Count == 0 || before.Count == 0)
            return images;

        var kept = new ArticleImage[images.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            var image = images[i];
            kept[i] = before.FirstOrDefault(b => b.Url == image.Url) is { } known
                ? known with { Width = image.Width ?? known.Width, Height = image.Height ?? known.Height }
                : image;
        }

        return kept;
    }

    private static Sighting SightingOf(ArticleDraft draft) => new(
        draft.Feed.Provider.Name,
        draft.Feed.Id,
        draft.Feed.DisplayUrl,
        draft.OriginalUrl.Length == 0 ? null : draft.OriginalUrl,
        draft.Arrival);
}
