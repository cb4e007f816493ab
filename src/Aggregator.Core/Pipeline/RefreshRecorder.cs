using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Pipeline;

/// <summary>The one exit of a refresh: articles, the feed's new state and the outcome are stored together, and the outcome is logged.</summary>
internal sealed partial class RefreshRecorder(
    StoreSession session,
    FeedStateTransition transition,
    IHostGate gate,
    IEnumerable<IArticleWork> articleWork,
    TimeProvider time,
    ILogger<RefreshRecorder> logger)
{
    /// <summary>Stores and logs how a refresh ended.</summary>
    public async Task<RefreshResult> RecordAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var outcome = work.End ?? RefreshOutcomeKind.Updated;
        if (outcome == RefreshOutcomeKind.Abandoned)
            return Logged(work, await RecordUnchangedAsync(work.Feed, work.State, Outcome(work, outcome, work.State, work.Message)).ConfigureAwait(false));

        var state = transition.Next(work, outcome, time.GetUtcNow());
        if (outcome == RefreshOutcomeKind.Throttled && state is { RestingHost: { } host, RestsUntil: { } until })
            gate.Rest(host, until);
        try
        {
            var commit = Commit(work, outcome, state);
            var result = await session.Store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            return Logged(work, result.Accepted
                ? new RefreshResult(result.Outcome, result.State)
                : Failed(work, "Another owner has taken over this feed; nothing was stored."));
        }
        catch (OperationCanceledException)
        {
            const string message = "The service stopped before the refresh was stored; it will be done again.";
            return Logged(work, new RefreshResult(Outcome(work, RefreshOutcomeKind.Abandoned, work.State, message), work.State));
        }
        catch (Exception exception)
        {
            LogStoreFailure(logger, exception, work.Feed.Provider.Name, work.Feed.DisplayUrl);
            return Logged(work, Failed(work, $"The store did not take it: {exception.Message}"));
        }
    }

    /// <summary>
    /// Stores an outcome that says nothing of the feed (held, abandoned), which leaves its state as it was. It is stored although
    /// the refresh was canceled; a store that does not take it costs the record alone.
    /// </summary>
    public async Task<RefreshResult> RecordUnchangedAsync(Feed feed, FeedState state, RefreshOutcome outcome)
    {
        try
        {
            var commit = new RefreshCommit { Feed = feed, State = state, Outcome = outcome };
            var result = await session.Store.CommitAsync(commit, CancellationToken.None).ConfigureAwait(false);
            return result.Accepted ? new RefreshResult(result.Outcome, result.State) : new RefreshResult(outcome, state);
        }
        catch (Exception exception)
        {
            LogStoreFailure(logger, exception, feed.Provider.Name, feed.DisplayUrl);
            return new RefreshResult(outcome, state);
        }
    }

    private RefreshCommit Commit(RefreshWork work, RefreshOutcomeKind outcome, FeedState state) => new()
    {
        Feed = work.Feed,
        Articles = outcome == RefreshOutcomeKind.Updated ? work.Drafts : [],
        Sightings = outcome == RefreshOutcomeKind.Updated ? work.Sightings : [],
        Digests = outcome == RefreshOutcomeKind.Updated ? work.Digests : null,
        State = state,
        Outcome = Outcome(work, outcome, state, work.Message),
        Work = outcome == RefreshOutcomeKind.Updated ? WorkOf(work.Drafts) : [],
    };

    private NewWorkItem[] WorkOf(IReadOnlyList<ArticleDraft> drafts)
    {
        var now = time.GetUtcNow();
        return [.. drafts.SelectMany(draft => articleWork.Select(w => w.Of(draft, now)).OfType<NewWorkItem>())];
    }

    /// <summary>The articles were not stored, so the old state stands, but the feed is tried again only after a while.</summary>
    private RefreshResult Failed(RefreshWork work, string message)
    {
        var next = transition.Next(work, RefreshOutcomeKind.StoreFailed, time.GetUtcNow());
        var state = work.State with { NextPollAt = next.NextPollAt, NextPollReason = next.NextPollReason };
        return new RefreshResult(Outcome(work, RefreshOutcomeKind.StoreFailed, state, message), state);
    }

    private static RefreshOutcome Outcome(RefreshWork work, RefreshOutcomeKind kind, FeedState state, string? message)
    {
        var timings = work.Clock.Timings;
        return new RefreshOutcome
        {
            FeedId = work.Feed.Id,
            Kind = kind,
            StartedAt = work.StartedAt,
            Duration = timings.Where(t => !t.IsWait).Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Duration),
            StatusCode = work.Fetched?.StatusCode,
            Bytes = work.Fetched?.Bytes ?? 0,
            KnownItems = work.KnownItems,
            Message = work.Push is { } push ? push.Describe(message) : message,
            NextPollAt = state.NextPollAt,
            NextPollReason = state.NextPollReason,
            Repairs = work.Parsed?.Repairs ?? [],
            Timings = timings,
        };
    }

    private RefreshResult Logged(RefreshWork work, RefreshResult result)
    {
        var outcome = result.Outcome;
        var level = outcome.Kind.IsFailure() ? LogLevel.Warning : LogLevel.Information;
        if (logger.IsEnabled(level))
            LogOutcome(logger, level, work.Feed.Provider.Name, work.Feed.DisplayUrl, OutcomeText.Describe(outcome, result.State, time.GetUtcNow()));
        return result;
    }

    [LoggerMessage(Message = "{Provider} {Feed}: {Outcome}")]
    private static partial void LogOutcome(ILogger logger, LogLevel level, string provider, string feed, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Provider} {Feed}: the store did not take the refresh")]
    private static partial void LogStoreFailure(ILogger logger, Exception exception, string provider, string feed);
}
