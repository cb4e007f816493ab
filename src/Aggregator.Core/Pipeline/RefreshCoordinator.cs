using System.Collections.Concurrent;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Pipeline;

/// <summary>
/// Lets every feed be refreshed by one at a time: whoever asks for a feed that is being refreshed gets the outcome under way.
/// Holds the states of all feeds in memory, as last stored.
/// </summary>
internal sealed partial class RefreshCoordinator(
    FeedRefresh refresh,
    RefreshRecorder recorder,
    StoreSession session,
    IHostGate gate,
    ISubscriptions subscriptions,
    TimeProvider time,
    ILogger<RefreshCoordinator> logger) : IPushedFeeds
{
    /// <summary>When a feed whose refresh could not even be recorded is tried again.</summary>
    private static readonly TimeSpan PauseAfterDefect = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<FeedId, RefreshInFlight> _inFlight = new();
    private readonly ConcurrentDictionary<FeedId, FeedState> _states = new();
    private volatile bool _loaded;
    private int _underWay;

    /// <summary>How many refreshes have begun and are not announced yet, those that wait at the gate included.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Raised after every refresh, held ones included.</summary>
    public event Action<Feed, RefreshOutcome>? Refreshed;

    /// <summary>Raised when a feed is due earlier than the last outcome of its refreshes said.</summary>
    public event Action<FeedId>? Resumed;

    /// <summary>Reads the states of all feeds, once. Must have ended before the first refresh.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_loaded)
            return;
        await subscriptions.LoadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var state in await session.Store.ReadFeedsAsync(cancellationToken).ConfigureAwait(false))
        {
            // What was pushed while nobody listened may be lost: the feed is due as it would have been without.
            _states.TryAdd(state.Id, state.Resumed("restart"));
            // The gate forgets with the process; what a host asked for holds for all of its feeds all the same.
            if (state is { RestingHost: { } host, RestsUntil: { } until })
                gate.Rest(host, until);
        }

        _loaded = true;
    }

    /// <summary>What is remembered of a feed; null when it was never refreshed.</summary>
    public FeedState? FindState(FeedId feed) => _states.GetValueOrDefault(feed);

    /// <summary>When a feed is due: null when it never is by itself.</summary>
    public DateTimeOffset? DueAt(Feed feed)
    {
        if (!feed.Enabled)
            return null;
        return FindState(feed.Id) switch
        {
            null => DateTimeOffset.MinValue,
            { Hold: FeedHold.Gone } state => state.HeldConfigurationHash == feed.ConfigurationHash ? null : DateTimeOffset.MinValue,
            { } state => state.NextPollAt ?? DateTimeOffset.MinValue,
        };
    }

    /// <summary>Refreshes a feed, or says that it is held. Never throws; a canceled refresh ends as abandoned.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="force">Overrides holds, never validators.</param>
    /// <param name="cancellationToken">Abandons the refresh, for everyone who waits for it; one that somebody else began goes on without the caller.</param>
    public async Task<RefreshOutcome> RefreshAsync(Feed feed, bool force, CancellationToken cancellationToken)
    {
        var mine = new RefreshInFlight(isPush: false);
        while (true)
        {
            var running = _inFlight.GetOrAdd(feed.Id, mine);
            if (running == mine)
                _ = RunAsync(feed, mine, () => PollAsync(feed, force, cancellationToken));
            var outcome = await OutcomeAsync(feed, running, running == mine ? CancellationToken.None : cancellationToken).ConfigureAwait(false);
            // A push holds what its hub chose to send: whoever asks for the feed wants the feed.
            if (!running.IsPush || outcome.Kind == RefreshOutcomeKind.Abandoned)
                return outcome;
        }
    }

    private async Task<RefreshOutcome> OutcomeAsync(Feed feed, RefreshInFlight running, CancellationToken cancellationToken)
    {
        try
        {
            return await running.Outcome.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return NotAsked(feed, RefreshOutcomeKind.Abandoned, "Canceled; the refresh that was under way goes on.", FindState(feed.Id)?.NextPollAt);
        }
    }

    /// <inheritdoc/>
    public async Task<RefreshOutcome> PushAsync(Feed feed, FeedDocument document, string hub, CancellationToken cancellationToken)
    {
        var mine = new RefreshInFlight(isPush: true);
        while (true)
        {
            var running = _inFlight.GetOrAdd(feed.Id, mine);
            if (running == mine)
            {
                var push = new PushedDocument(document, hub);
                await RunAsync(feed, mine, () => TakeAsync(feed, push, cancellationToken)).ConfigureAwait(false);
                return await mine.Outcome.ConfigureAwait(false);
            }

            try
            {
                await running.Outcome.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return NotAsked(feed, RefreshOutcomeKind.Abandoned, "Canceled before the push's turn came.", FindState(feed.Id)?.NextPollAt);
            }
        }
    }

    /// <inheritdoc/>
    public HubLinks LinksOf(FeedId feed) => FindState(feed) is { Hold: not FeedHold.Gone } state ? state.Links : HubLinks.None;

    /// <inheritdoc/>
    public void Resume(FeedId feed, string reason)
    {
        while (FindState(feed) is { ResumesAt: not null } state)
        {
            if (!_states.TryUpdate(feed, state.Resumed(reason), state))
                continue;
            Resumed?.Invoke(feed);
            return;
        }
    }

    /// <summary>Waits until no refresh is under way.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_inFlight.Values.Select(f => f.Outcome));

    private async Task RunAsync(Feed feed, RefreshInFlight flight, Func<Task<RefreshOutcome>> run)
    {
        Interlocked.Increment(ref _underWay);
        RefreshOutcome outcome;
        try
        {
            outcome = await run().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            outcome = NotAsked(feed, RefreshOutcomeKind.Abandoned, "Canceled before the feed's turn came.", FindState(feed.Id)?.NextPollAt);
        }
        catch (Exception exception)
        {
            LogCrash(logger, exception, feed.Provider.Name, feed.DisplayUrl);
            outcome = NotAsked(
                feed, RefreshOutcomeKind.Crashed, $"A defect in the program: {exception.Message}; please report it.", time.GetUtcNow() + PauseAfterDefect);
        }

        _inFlight.TryRemove(feed.Id, out _);
        Refreshed?.Invoke(feed, outcome);
        // The subscription may have ended while the refresh that relies on it was being stored.
        if (!subscriptions.IsLive(feed.Id))
            Resume(feed.Id, "no subscription");
        Interlocked.Decrement(ref _underWay);
        flight.End(outcome);
    }

    private async Task<RefreshOutcome> PollAsync(Feed feed, bool force, CancellationToken cancellationToken) => HoldOf(feed, force) is { } held
        ? await RecordAsync(feed, held).ConfigureAwait(false)
        : await EnterAsync(feed, force, cancellationToken).ConfigureAwait(false);

    private async Task<RefreshOutcome> TakeAsync(Feed feed, PushedDocument push, CancellationToken cancellationToken)
    {
        var result = await refresh.RunAsync(feed, StateOf(feed), push, cancellationToken).ConfigureAwait(false);
        _states[feed.Id] = result.State;
        return result.Outcome;
    }

    private async Task<RefreshOutcome> EnterAsync(Feed feed, bool force, CancellationToken cancellationToken)
    {
        using var lease = await gate.EnterAsync(feed.Host, cancellationToken).ConfigureAwait(false);

        // The host may have asked for rest while this feed waited for its turn.
        if (HoldOf(feed, force) is { } held)
        {
            lease.Dispose();
            return await RecordAsync(feed, held).ConfigureAwait(false);
        }

        var result = await refresh.RunAsync(feed, StateOf(feed), lease, cancellationToken).ConfigureAwait(false);
        _states[feed.Id] = result.State;
        return result.Outcome;
    }

    /// <summary>Records that a feed was held. Not where the operator disabled it: that is no outcome but a setting.</summary>
    private async Task<RefreshOutcome> RecordAsync(Feed feed, RefreshOutcome held)
    {
        if (!feed.Enabled)
            return held;
        var result = await recorder.RecordUnchangedAsync(feed, StateOf(feed), held).ConfigureAwait(false);
        _states[feed.Id] = result.State;
        return result.Outcome;
    }

    private FeedState StateOf(Feed feed) => FindState(feed.Id) ?? FeedState.New(feed);

    private RefreshOutcome? HoldOf(Feed feed, bool force)
    {
        if (!feed.Enabled)
            return NotAsked(feed, RefreshOutcomeKind.Held, "Disabled in the configuration.", null);
        if (force)
            return null;

        var now = time.GetUtcNow();
        var state = FindState(feed.Id);
        if (state is { Hold: FeedHold.Gone } && state.HeldConfigurationHash == feed.ConfigurationHash)
            return NotAsked(feed, RefreshOutcomeKind.Held, "The server said that the feed is gone (410); remove it, change it, or refresh with --force.", null);
        if (state is { Hold: FeedHold.RetryAfter, NextPollAt: { } next } && next > now)
            return NotAsked(feed, RefreshOutcomeKind.Held, "The server asked to wait (Retry-After).", next);
        if (gate.RestsUntil(feed.Host) is { } rest && rest > now)
            return NotAsked(feed, RefreshOutcomeKind.Held, $"{feed.Host} throttles, so the whole host rests.", rest);
        return null;
    }

    private RefreshOutcome NotAsked(Feed feed, RefreshOutcomeKind kind, string message, DateTimeOffset? nextPollAt) => new()
    {
        FeedId = feed.Id,
        Kind = kind,
        StartedAt = time.GetUtcNow(),
        Message = message,
        NextPollAt = nextPollAt,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Provider} {Feed}: the refresh could not be recorded")]
    private static partial void LogCrash(ILogger logger, Exception exception, string provider, string feed);
}
