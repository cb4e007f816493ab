using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Leaves what happened to an article as work, in the transaction in which it happens.</summary>
internal static class EventWork
{
    public static void Add(WriteBatch batch, Article article, params ReadOnlySpan<ArticleOccasion> occasions)
    {
        foreach (var occasion in occasions)
            batch.AddWork(new NewWorkItem(WorkKinds.Event, null, occasion.ToString()), article);
    }
}
