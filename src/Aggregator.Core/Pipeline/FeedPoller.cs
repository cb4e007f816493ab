using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Pipeline;

/// <summary>
/// Keeps the set of feeds that it is given polled: starts what is due, oldest first, and lets the host gate decide the pace.
/// Follows the catalog when it changes.
/// </summary>
internal sealed partial class FeedPoller : IDisposable
{
    /// <summary>How long the poller sleeps at most: a clock that was set shows after this time.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly IFeedCatalogSource _catalog;
    private readonly RefreshCoordinator _coordinator;
    private readonly TimeProvider _time;
    private readonly ILogger<FeedPoller> _logger;
    private DueQueue _due = new();
    private readonly Lock _gate = new();
    private readonly LoopPause _pause;
    private readonly CancellationTokenSource _abandon = new();
    private long _ticks;

    public FeedPoller(IFeedCatalogSource catalog, RefreshCoordinator coordinator, TimeProvider time, ILogger<FeedPoller> logger)
    {
        (_catalog, _coordinator, _time, _logger) = (catalog, coordinator, time, logger);
        _pause = new LoopPause(time);
        _catalog.Changed += Reload;
        _coordinator.Refreshed += Reschedule;
        _coordinator.Resumed += Resume;
    }

    /// <summary>When the poller last looked at its queue; null before it began.</summary>
    public DateTimeOffset? LastTick { get; private set; }

    /// <summary>Until when it sleeps unless it is woken; null while it is awake, or has been woken. For those who move the clock.</summary>
    public DateTimeOffset? SleepsUntil => _pause.Until;

    /// <summary>How often it has looked at its queue.</summary>
    public long Ticks => Interlocked.Read(ref _ticks);

    /// <summary>The longest time between two looks at the queue while all is well.</summary>
    public static TimeSpan LongestTick => LongestSleep;

    /// <summary>Polls until canceled. Refreshes under way go on: see <see cref="StopAsync"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _coordinator.LoadAsync(cancellationToken).ConfigureAwait(false);
        Reload();
        while (!cancellationToken.IsCancellationRequested)
        {
            StartDue();
            await SleepAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the refreshes under way; abandons them whole when the grace is over.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        var idle = _coordinator.WhenIdleAsync();
        if (await Task.WhenAny(idle, Task.Delay(grace, _time)).ConfigureAwait(false) != idle)
        {
            LogAbandoning(_logger, grace.TotalSeconds);
            await _abandon.CancelAsync().ConfigureAwait(false);
        }

        await idle.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _catalog.Changed -= Reload;
        _coordinator.Refreshed -= Reschedule;
        _coordinator.Resumed -= Resume;
        _abandon.Dispose();
    }

    private void StartDue()
    {
        var now = _time.GetUtcNow();
        LastTick = now;
        Interlocked.Increment(ref _ticks);
        while (Take(now) is { } id)
        {
            if (_catalog.Current.FeedsById.TryGetValue(id, out var feed))
                _ = _coordinator.RefreshAsync(feed, force: false, _abandon.Token);
        }
    }

    private FeedId? Take(DateTimeOffset now)
    {
        lock (_gate)
            return _due.TryTakeDue(now, out var id) ? id : null;
    }

    private Task SleepAsync(CancellationToken cancellationToken)
    {
        var longest = _time.GetUtcNow() + LongestSleep;
        lock (_gate)
        {
            var until = _due.TryPeek(out _, out var next) && next < longest ? next : longest;
            return _pause.WaitAsync(until, cancellationToken);
        }
    }

    /// <summary>Takes the catalog in force: feeds that left are forgotten, feeds that came or changed are scheduled.</summary>
    private void Reload()
    {
        var feeds = _catalog.Current.Feeds;
        lock (_gate)
        {
            _due = new DueQueue();
            foreach (var feed in feeds)
            {
                if (_coordinator.DueAt(feed) is { } due)
                    _due.Set(feed.Id, due);
            }
        }

        _pause.Wake();
    }

    private void Reschedule(Feed feed, RefreshOutcome outcome)
    {
        if (!_catalog.Current.FeedsById.TryGetValue(feed.Id, out var current))
            return;

        // What was abandoned is due as it was before; everything else as its outcome says (a host's rest is only in there).
        Schedule(current, outcome.Kind == RefreshOutcomeKind.Abandoned ? _coordinator.DueAt(current) : outcome.NextPollAt ?? _coordinator.DueAt(current));
    }

    private void Resume(FeedId id)
    {
        if (_catalog.Current.FeedsById.TryGetValue(id, out var feed))
            Schedule(feed, _coordinator.DueAt(feed));
    }

    private void Schedule(Feed feed, DateTimeOffset? due)
    {
        lock (_gate)
        {
            if (due is { } at)
                _due.Set(feed.Id, at);
            else
                _due.Remove(feed.Id);
        }

        _pause.Wake();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refreshes still under way after {Seconds:F0} s are abandoned; they will be done again after the next start")]
    private static partial void LogAbandoning(ILogger logger, double seconds);
}
