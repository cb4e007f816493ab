using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>Times the steps of one refresh, and what it waits at the host gate apart from them. Used by one thread at a time.</summary>
internal sealed class RefreshClock(IHostLease lease, TimeProvider time)
{
    private readonly List<StepTiming> _steps = [];
    private long _start;
    private TimeSpan _waitedBefore;

    /// <summary>The steps so far, the wait for hosts first.</summary>
    public IReadOnlyList<StepTiming> Timings => [new(RefreshStep.WaitForHost, lease.Waited), .. _steps];

    /// <summary>Begins a step.</summary>
    public void Start() => (_start, _waitedBefore) = (time.GetTimestamp(), lease.Waited);

    /// <summary>Ends the step that was begun.</summary>
    public void Stop(RefreshStep step) => _steps.Add(new StepTiming(step, time.GetElapsedTime(_start) - (lease.Waited - _waitedBefore)));
}
