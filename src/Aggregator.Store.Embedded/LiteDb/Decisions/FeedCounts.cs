using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Moves the counters of all feeds that carry an article.</summary>
internal static class FeedCounts
{
    /// <param name="batch">The transaction.</param>
    /// <param name="article">The article.</param>
    /// <param name="by">1 when it comes, −1 when it goes.</param>
    public static void Move(WriteBatch batch, Article article, int by)
    {
        foreach (var sighting in article.Sightings)
        {
            var isOwner = sighting.FeedId == article.OwnerFeed;
            batch.Count(sighting.FeedId, isOwner ? by : 0, isOwner ? 0 : by);
        }
    }
}
