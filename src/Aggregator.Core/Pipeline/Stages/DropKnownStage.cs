using Aggregator.Core.Deduplication;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Drops drafts of articles that are stored as they stand, and sets apart those that other feeds own.</summary>
internal sealed class DropKnownStage(StoreSession session) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var digests = DigestMemory.Combine(
            work.Unchanged, work.Drafts, work.DigestsBefore, work.Push is null ? DigestMemory.Departed : DigestMemory.DepartedOfPush);
        if (work.Drafts.Count == 0)
            return work with { Digests = digests };

        var known = session.Store.Known;
        await known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var novelties = KnownArticleFilter.Sort(work.Drafts, work.Feed.Id, known);
        return work with
        {
            Drafts = novelties.Articles,
            Sightings = novelties.Sightings,
            KnownItems = work.KnownItems + novelties.Known,
            Digests = digests,
        };
    }
}
