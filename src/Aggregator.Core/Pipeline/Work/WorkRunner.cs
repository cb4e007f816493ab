using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>
/// Does the slow work that refreshes leave in the store: what is due, oldest first, hosts in turn, a bounded number of pieces at a time. Woken by
/// refreshes that stored something.
/// </summary>
internal sealed class WorkRunner : IDisposable
{
    private readonly StoreSession _session;
    private readonly WorkAttempt _attempt;
    private readonly WorkQueue _queue;
    private readonly RefreshCoordinator _coordinator;
    private readonly IHostGate _gate;
    private readonly int _maxRunning;
    private readonly TimeProvider _time;
    private readonly ILogger<WorkRunner> _logger;
    private readonly Lock _sync = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly LoopPause _pause;
    private TaskCompletionSource _idle = NewSignal();
    private DateTimeOffset _countedAt;

    public WorkRunner(
        StoreSession session,
        WorkAttempt attempt,
        RefreshCoordinator coordinator,
        IHostGate gate,
        IOptions<WorkOptions> options,
        IOptions<PollingOptions> polling,
        TimeProvider time,
        ILogger<WorkRunner> logger)
    {
        (_session, _attempt, _coordinator, _gate, _time, _logger) = (session, attempt, coordinator, gate, time, logger);
        _pause = new LoopPause(time);
        // Refreshes come first: half of the places at the gate are theirs in any case.
        _maxRunning = Math.Min(options.Value.MaxConcurrency, Math.Max(1, polling.Value.MaxConcurrency / 2));
        _queue = new WorkQueue(session, attempt.Kinds, polling.Value.PerHostConcurrency, time);
        _idle.SetResult();
        _coordinator.Refreshed += Look;
    }

    /// <summary>Raised after each attempt, with the kind of the work.</summary>
    public event Action<string, WorkOutcome>? Attempted;

    /// <summary>How much is under way.</summary>
    public int UnderWay
    {
        get
        {
            lock (_sync)
                return _queue.Window.Running;
        }
    }

    /// <summary>How much waits, by kind, as last counted.</summary>
    public IReadOnlyDictionary<string, long> Waiting => Statistics?.Work ?? new Dictionary<string, long>();

    /// <summary>The store's counters, as last read; null before that.</summary>
    public StoreStatistics? Statistics { get; private set; }

    /// <summary>Until when it sleeps unless it is woken; null while it is awake, or has been woken. For those who move the clock.</summary>
    public DateTimeOffset? SleepsUntil => _pause.Until;

    /// <summary>Does work until canceled. What is under way goes on: see <see cref="StopAsync"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(cancellationToken).ConfigureAwait(false);
                await SleepAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                WorkLog.NotRead(_logger, exception);
                await Task.Delay(WorkConstants.LongestSleep, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // The stop: what was not started stays in the store.
            }
        }
    }

    /// <summary>Does all that is due, and what that leaves behind, and returns when only what must wait is left.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await PassAsync(cancellationToken).ConfigureAwait(false);
            lock (_sync)
            {
                var now = _time.GetUtcNow();
                var window = _queue.Window;
                if (!_queue.HasNews && window.Running == 0 && !window.HasDue(now, _gate.RestsUntil) && !window.NeedsScan(now))
                    return;
            }

            await SleepAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits for the work under way; abandons it when the grace is over. It stays in the store.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        Task idle;
        lock (_sync)
            idle = _idle.Task;
        if (!idle.IsCompleted && await Task.WhenAny(idle, Task.Delay(grace, _time)).ConfigureAwait(false) != idle)
        {
            WorkLog.Abandoning(_logger, grace.TotalSeconds);
            await _abandon.CancelAsync().ConfigureAwait(false);
        }

        await idle.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _coordinator.Refreshed -= Look;
        _abandon.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        await _queue.FillAsync(_sync, cancellationToken).ConfigureAwait(false);
        StartDue(cancellationToken);
        await CountAsync(cancellationToken).ConfigureAwait(false);
    }

    private void StartDue(CancellationToken cancellationToken)
    {
        lock (_sync)
        {
            var now = _time.GetUtcNow();
            while (!cancellationToken.IsCancellationRequested && _queue.Window.Running < _maxRunning && _queue.Window.Take(now, _gate.RestsUntil) is { } work)
            {
                if (_idle.Task.IsCompleted)
                    _idle = NewSignal();
                _ = Task.Run(() => DoAsync(work), CancellationToken.None);
            }
        }
    }

    private async Task DoAsync(WorkItem work)
    {
        WorkEnd? end = null;
        try
        {
            end = await _attempt.RunAsync(work, _abandon.Token).ConfigureAwait(false);
            Attempted?.Invoke(work.Kind, end.Outcome);
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            // It stays as it is, for the next start.
        }
        catch (Exception exception)
        {
            WorkLog.NotStored(_logger, exception, work.Kind, work.Article?.ToString() ?? "");
        }

        lock (_sync)
        {
            var now = _time.GetUtcNow();
            // What the store did not take is there as it was.
            var again = end is null ? work with { NotBefore = now + WorkConstants.LongestSleep } : end.Deferred;
            _queue.Window.Finish(work, again, now);
            _queue.HasNews |= end is { LeftWork: true };
            if (_queue.Window.Running == 0)
                _idle.TrySetResult();
            _pause.Wake();
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (now - _countedAt < WorkConstants.CountEvery && UnderWay > 0)
            return;
        _countedAt = now;
        Statistics = await _session.Store.ReadStatisticsAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task SleepAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var longest = now + WorkConstants.LongestSleep;
        lock (_sync)
        {
            var until = _queue.NextLook(now, _gate.RestsUntil) is { } next && next < longest ? next : longest;
            return _pause.WaitAsync(until, cancellationToken);
        }
    }

    private void Look(Feed feed, RefreshOutcome outcome)
    {
        if (outcome.NewArticles + outcome.ChangedArticles == 0)
            return;
        lock (_sync)
        {
            _queue.HasNews = true;
            _pause.Wake();
        }
    }
}
