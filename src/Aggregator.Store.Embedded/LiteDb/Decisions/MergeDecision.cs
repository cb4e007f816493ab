using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Makes two articles one: the older stays.</summary>
internal static class MergeDecision
{
    public static ArticleId? Decide(WriteBatch batch, ArticleId first, ArticleId second, StoryDecision stories, DateTimeOffset now)
    {
        var firstRow = batch.FindRow(first.Key);
        var secondRow = batch.FindRow(second.Key);
        if (firstRow == 0 || secondRow == 0 || batch.Load(firstRow) is not { } a || batch.Load(secondRow) is not { } b)
            return null;

        if (firstRow == secondRow)
            return a.Id;

        // Rows are given in order of arrival, so they break the tie of one second.
        var firstIsOlder = a.FirstSeen != b.FirstSeen ? a.FirstSeen < b.FirstSeen : firstRow < secondRow;
        var (older, younger) = firstIsOlder ? (a, b) : (b, a);
        var (olderRow, youngerRow) = firstIsOlder ? (firstRow, secondRow) : (secondRow, firstRow);

        FeedCounts.Move(batch, older, -1);
        FeedCounts.Move(batch, younger, -1);
        var united = older with
        {
            Sightings = Unite(older, younger),
            Published = older.Published || younger.Published,
            History = ArticleHistory.Merged(older, younger, now),
            Updated = now,
        };
        FeedCounts.Move(batch, united, 1);
        batch.Remove(youngerRow, mergedInto: olderRow);
        batch.Update(olderRow, united);
        stories.Merge(olderRow, united, youngerRow, younger);
        return older.Id;
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
