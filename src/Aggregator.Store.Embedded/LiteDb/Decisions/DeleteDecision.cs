using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Deletes an article for good; its keys stay known.</summary>
internal static class DeleteDecision
{
    public static bool Decide(WriteBatch batch, ArticleId id)
    {
        var row = batch.FindRow(id.Key);
        if (row == 0 || batch.Load(row) is not { } article)
            return false;

        FeedCounts.Move(batch, article, -1);
        batch.Remove(row);
        return true;
    }
}
