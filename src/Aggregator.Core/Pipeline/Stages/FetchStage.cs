using Aggregator.Core.Fetching;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Asks the feed's server. Ends the refresh unless a document came.</summary>
internal sealed class FetchStage(IFeedFetcher fetcher) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(work.Feed, work.State, work.Lease), cancellationToken).ConfigureAwait(false);
        work = work with { Fetched = fetched, Message = fetched.Message };
        return fetched.Outcome == RefreshOutcomeKind.Updated ? work : work.Ended(fetched.Outcome, fetched.Message);
    }
}
