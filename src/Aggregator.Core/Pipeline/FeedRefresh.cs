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
    GroupStage group,
    EnrichStage enrich,
    RefreshRecorder recorder,
    TimeProvider time,
    ILogger<FeedRefresh> logger)
{
    private readonly (RefreshStep Step, IRefreshStage Stage)[] _stages =
    [
        (RefreshStep.Fetch, fetch),                 // conditional GET         → a document
        (RefreshStep.WaitForRoom, admit),           // waits for room among the documents in work
        (RefreshStep.Parse, parse),                 // bytes                   → a feed with items
        (RefreshStep.DropUnchanged, dropUnchanged), // items as last seen drop out, by raw hash
        (RefreshStep.Normalize, normalize),         // items                   → drafts in the article schema
        (RefreshStep.DropKnown, dropKnown),         // drafts known drop out, by URL key; others' become sightings
        (RefreshStep.Group, group),                 // who told the story before; the commit decides
        (RefreshStep.Enrich, enrich),               // language, topics, quality, editorial rules
    ];

    /// <summary>Refreshes a feed and records the outcome. Never throws but for a bug in the recorder itself.</summary>
    public Task<RefreshResult> RunAsync(Feed feed, FeedState state, IHostLease lease, CancellationToken cancellationToken) =>
        RunAsync(Begin(feed, state, lease), cancellationToken);

    /// <summary>The same for a document that a hub has pushed: all but the fetch.</summary>
    public Task<RefreshResult> RunAsync(Feed feed, FeedState state, PushedDocument push, CancellationToken cancellationToken) =>
        RunAsync(Begin(feed, state, NoLease.Instance) with { Push = push, Fetched = push.ToFetched(state) }, cancellationToken);

    private RefreshWork Begin(Feed feed, FeedState state, IHostLease lease) =>
        new() { Feed = feed, State = state, Lease = lease, StartedAt = time.GetUtcNow(), Clock = new RefreshClock(lease, time) };

    private async Task<RefreshResult> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        using var trace = RefreshTrace.Begin(work.Feed);
        var result = await GoAsync(work, cancellationToken).ConfigureAwait(false);
        RefreshTrace.End(trace, result.Outcome);
        return result;
    }

    private async Task<RefreshResult> GoAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (step, stage) in _stages)
            {
                if (step == RefreshStep.Fetch && work.Push is not null)
                    continue;
                work = await RunAsync(step, stage, work, cancellationToken).ConfigureAwait(false);
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
            LogCrash(logger, exception, work.Feed.Provider.Name, work.Feed.DisplayUrl);
            work = work.Ended(RefreshOutcomeKind.Crashed, $"A defect in the program ({exception.GetType().Name}: {exception.Message}); please report it.");
        }

        // Without a document there is nothing left to do but to wait for the commit: the place among those in flight is another's.
        if (work.End is not null)
            work.Lease.Dispose();
        using (work.Room)
        using (work.Fetched?.Room)
            return await RecordAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RefreshResult> RecordAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        using var span = RefreshTrace.Begin(RefreshStep.Commit);
        var result = await recorder.RecordAsync(work, cancellationToken).ConfigureAwait(false);
        // Where no other large document follows, nothing else would collect what was made of this one.
        if (work.Room is not null)
            LargeDocuments.Reclaim(work.Fetched!.Bytes);
        return result;
    }

    private static async ValueTask<RefreshWork> RunAsync(RefreshStep step, IRefreshStage stage, RefreshWork work, CancellationToken cancellationToken)
    {
        using var span = RefreshTrace.Begin(step);
        work.Clock.Start();
        try
        {
            return await stage.RunAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            work.Clock.Stop(step);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Provider} {Feed}: a stage crashed")]
    private static partial void LogCrash(ILogger logger, Exception exception, string provider, string feed);
}
