using Aggregator.Core.Deduplication;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Drops items that are as the feed held them last time.</summary>
internal sealed class DropUnchangedStage(StoreSession session) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var remembered = work.State.Refreshes == 0
            ? []
            : await session.Store.ReadItemDigestsAsync(work.Feed.Id, cancellationToken).ConfigureAwait(false);
        var changes = ItemChangeFilter.Split(work.Items, remembered);
        return work with
        {
            Items = changes.Fresh,
            Unchanged = changes.Unchanged,
            DigestsBefore = remembered,
            KnownItems = work.KnownItems + changes.Unchanged.Count,
        };
    }
}
