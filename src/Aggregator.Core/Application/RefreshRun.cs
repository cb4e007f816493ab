using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>A run under way: collects the outcomes of its feeds. Thread-safe.</summary>
internal sealed class RefreshRun(string id, int feedCount, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<RunFeed> _feeds = [];
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private DateTimeOffset? _finishedAt;

    /// <summary>Its identity.</summary>
    public string Id => id;

    /// <summary>Completes with the run's last feed.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Takes the outcome of one feed.</summary>
    public void Add(Feed feed, RefreshOutcome outcome)
    {
        lock (_gate)
            _feeds.Add(RunFeed.From(feed, outcome));
    }

    /// <summary>Marks the run as finished.</summary>
    public void Finish()
    {
        lock (_gate)
            _finishedAt = time.GetUtcNow();
        _finished.TrySetResult();
    }

    /// <summary>The run as it stands.</summary>
    public RunReport Report()
    {
        lock (_gate)
            return new RunReport(id, State(), _startedAt, _finishedAt, Totals(), [.. _feeds]);
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
