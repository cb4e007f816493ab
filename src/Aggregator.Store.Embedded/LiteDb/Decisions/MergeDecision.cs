using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Makes two articles one: the older stays.</summary>
internal static class MergeDecision
{
    public static ArticleId? Decide(WriteBatch batch, ArticleId first, ArticleId second, DateTimeOffset now)
    {
        var firstRow = batch.FindRow(first.Key);
        var secondRow = batch.FindRow(second.Key);
        if (firstRow == 0 || secondRow == 0 || batch.Load(firstRow) is not { } a || batch.Load(secondRow) is not { } b)
            return null;

        if (firstRow == secondRow)
            return a.Id;

        return Decide(batch, (firstRow, a), (secondRow, b), now);
    }

    /// <summary>The same for two different rows that hold an article each.</summary>
    public static ArticleId Decide(WriteBatch batch, (int Row, Article Article) first, (int Row, Article Article) second, DateTimeOffset now)
    {
        // Rows are given in order of arrival, so they break the tie of one second.
        var firstIsOlder = first.Article.FirstSeen != second.Article.FirstSeen
            ? first.Article.FirstSeen < second.Article.FirstSeen
            : first.Row < second.Row;
        var ((olderRow, older), (youngerRow, younger)) = firstIsOlder ? (first, second) : (second, first);

        FeedCounts.Move(batch, older, -1);
        FeedCounts.Move(batch, younger, -1);
        var united = Complete(older, younger) with
        {
            Sightings = Unite(older, younger),
            Published = older.Published || younger.Published,
            History = ArticleHistory.Merged(older, younger, now),
            Updated = now,
        };
        FeedCounts.Move(batch, united, 1);
        batch.Remove(youngerRow, mergedInto: olderRow);
        batch.Update(olderRow, united);
        new StoryDecision(batch, now).Merge(olderRow, united, youngerRow, younger);
        return older.Id;
    }

    /// <summary>The older one keeps what it has; what it lacks it takes from the younger, marked as what its own feed lacks.</summary>
    private static Article Complete(Article older, Article younger)
    {
        (ArticleParts Part, bool IsTaken)[] parts =
        [
            (ArticleParts.Title, older.Title.Length == 0 && younger.Title.Length > 0),
            (ArticleParts.Excerpt, older.Excerpt.Length == 0 && younger.Excerpt.Length > 0),
            (ArticleParts.Content, older.Content.Length == 0 && younger.Content.Length > 0),
            (ArticleParts.Authors, older.Authors.Count == 0 && younger.Authors.Count > 0),
            (ArticleParts.Images, older.Images.Count == 0 && younger.Images.Count > 0),
            (ArticleParts.Date, older.PublishedAtInferred && !younger.PublishedAtInferred),
        ];
        var taken = parts.Where(p => p.IsTaken).Aggregate(ArticleParts.None, (sum, p) => sum | p.Part);
        return older with
        {
            Title = taken.HasFlag(ArticleParts.Title) ? younger.Title : older.Title,
            Excerpt = taken.HasFlag(ArticleParts.Excerpt) ? younger.Excerpt : older.Excerpt,
            Content = taken.HasFlag(ArticleParts.Content) ? younger.Content : older.Content,
            WordCount = taken.HasFlag(ArticleParts.Content) ? younger.WordCount : older.WordCount,
            Authors = taken.HasFlag(ArticleParts.Authors) ? younger.Authors : older.Authors,
            Images = taken.HasFlag(ArticleParts.Images) ? younger.Images : older.Images,
            PublishedAt = taken.HasFlag(ArticleParts.Date) ? younger.PublishedAt : older.PublishedAt,
            PublishedAtInferred = older.PublishedAtInferred && !taken.HasFlag(ArticleParts.Date),
            Language = older.Language ?? younger.Language,
            // The owner of the older may edit; what its feed lacks is then kept, wherever it came from.
            FromPage = older.FromPage | taken,
        };
    }

    /// <summary>The owner's sighting first, then by time; a feed that carried both did so from the earlier one on.</summary>
    private static Sighting[] Unite(Article older, Article younger) =>
    [
        .. older.Sightings.Concat(younger.Sightings)
            .OrderBy(s => s.FeedId == older.OwnerFeed ? 0 : 1)
            .ThenBy(s => s.FirstSeen)
            .DistinctBy(s => s.FeedId),
    ];
}
