using Aggregator.Core.Model;
using Aggregator.Core.Pipeline.Stages;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Pipeline;

/// <summary>
/// The spine: one pass over one feed, from fetch to store. Every stage takes a record and returns a record; only the last line writes.
/// Whatever happens, a bug in a stage included, the refresh leaves through <see cref="RefreshRecorder"/> with one outcome.
/// </summary>
internal sealed partial class FeedRefresh(
    FetchStage fetch,
    AdmitStage admit,
    ParseStage parse,
    DropUnchangedStage dropUnchanged,
    NormalizeStage normalize,
    DropKnownStage dropKnown,
    EnrichStage enrich,
    RefreshRecorder recorder,
    TimeProvider time,
    ILogger<FeedRefresh> logger)
{
    private readonly IRefreshStage[] _stages =
    [
        fetch,         // conditional GET         → a document
        admit,         // waits for room among the documents in work
        parse,         // bytes                   → a feed with items
        dropUnchanged, // items as last seen drop out, by raw hash
        normalize,     // items                   → drafts in the article schema
        dropKnown,     // drafts known drop out, by URL key; others' become sightings
        enrich,        // topics, quality, editorial rules
    ];

    /// <summary>Refreshes a feed and records the outcome. Never throws but for a bug in the recorder itself.</summary>
    public async Task<RefreshResult> RunAsync(Feed feed, FeedState state, IHostLease lease, CancellationToken cancellationToken)
    {
        var work = new RefreshWork { Feed = feed, State = state, Lease = lease, StartedAt = time.GetUtcNow() };
        try
        {
            foreach (var stage in _stages)
            {
                work = await stage.RunAsync(work, cancellationToken).ConfigureAwait(false);
                if (work.End is not null)
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            work = work.Ended(RefreshOutcomeKind.Abandoned, "The refresh was canceled before it was stored; it will be done again.");
        }
        catch (Exception exception)
        {
            LogCrash(logger, exception, feed.Provider.Name, feed.DisplayUrl);
            work = work.Ended(RefreshOutcomeKind.Crashed, $"A defect in the program ({exception.GetType().Name}: {exception.Message}); please report it.");
        }

        using (work.Room)
        using (work.Fetched?.Room)
            return await recorder.RecordAsync(work, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Provider} {Feed}: a stage crashed")]
    private static partial void LogCrash(ILogger logger, Exception exception, string provider, string feed);
}
