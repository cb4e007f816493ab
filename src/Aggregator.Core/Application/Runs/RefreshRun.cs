using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>A run under way: collects the outcomes of its feeds. Thread-safe.</summary>
internal sealed class RefreshRun(string id, int feedCount, ulong requestHash, string? idempotencyKey, CancellationToken stopping, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<RunFeed> _feeds = [];
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _canceled = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _start = time.GetTimestamp();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset? _finishedAt;
    private TimeSpan _duration;

    /// <summary>Its identity.</summary>
    public string Id => id;

    /// <summary>What it was asked for.</summary>
    public ulong RequestHash => requestHash;

    /// <summary>What whoever asked calls the asking.</summary>
    public string? IdempotencyKey => idempotencyKey;

    /// <summary>Completes with the run's last feed.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Ends its refreshes before their end.</summary>
    public CancellationToken Canceled => _canceled.Token;

    /// <summary>Abandons what has not ended.</summary>
    public Task CancelAsync() => _finished.Task.IsCompleted ? Task.CompletedTask : _canceled.CancelAsync();

    /// <summary>Completes when more than so many feeds have ended, or all.</summary>
    public Task MoreThanAsync(int seen)
    {
        lock (_gate)
            return _feeds.Count > seen || _finishedAt is not null ? Task.CompletedTask : _changed.Task;
    }

    /// <summary>Takes the outcome of one feed.</summary>
    public void Add(Feed feed, RefreshOutcome outcome)
    {
        lock (_gate)
            _feeds.Add(RunFeed.From(feed, outcome));
        Tell();
    }

    /// <summary>Notes that the run has ended; who waits is told by <see cref="Announce"/>.</summary>
    public void End()
    {
        lock (_gate)
            (_finishedAt, _duration) = (time.GetUtcNow(), time.GetElapsedTime(_start));
    }

    /// <summary>Tells who waits that the run has ended.</summary>
    public void Announce()
    {
        Tell();
        _finished.TrySetResult();
    }

    /// <summary>The run as it stands.</summary>
    public RunReport Report()
    {
        lock (_gate)
        {
            return new RunReport(id, State(), _startedAt, _finishedAt, Totals(), [.. _feeds])
            {
                DurationMs = _finishedAt is null ? null : (long)_duration.TotalMilliseconds,
            };
        }
    }

    public void Dispose() => _canceled.Dispose();

    private void Tell()
    {
        TaskCompletionSource changed;
        lock (_gate)
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        changed.TrySetResult();
    }

    private RunState State()
    {
        if (_finishedAt is null)
            return RunState.Running;
        if (_feeds.Exists(f => f.Outcome == RefreshOutcomeKind.Abandoned))
            return RunState.Canceled;
        var failed = _feeds.Count(f => f.Outcome.IsFailure());
        return failed == 0 ? RunState.Succeeded : failed == feedCount ? RunState.Failed : RunState.Partial;
    }

    private RunTotals Totals() => new(
        feedCount,
        _feeds.Count(f => f.Outcome == RefreshOutcomeKind.Updated),
        _feeds.Count(f => f.Outcome == RefreshOutcomeKind.NotModified),
        _feeds.Count(f => f.Outcome == RefreshOutcomeKind.Unchanged),
        _feeds.Count(f => f.Outcome == RefreshOutcomeKind.Held),
        _feeds.Count(f => f.Outcome.IsFailure()),
        _feeds.Sum(f => f.NewArticles),
        _feeds.Sum(f => f.ChangedArticles),
        _feeds.Sum(f => f.KnownItems));
}
