using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>A fake clock that tells when a timer is set, so that a test moves it on neither too early nor by guesswork.</summary>
internal sealed class TimerWatchingTimeProvider : FakeTimeProvider
{
    private readonly TaskCompletionSource<TimeSpan> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<TimeSpan, bool>? _isWanted;

    /// <summary>Ends with the due time of the next timer that is due sooner than given.</summary>
    public Task<TimeSpan> NextTimerBelow(TimeSpan limit) => Watch(due => due < limit);

    /// <summary>Ends with the due time of the next timer that is due later than given.</summary>
    public Task<TimeSpan> NextTimerAbove(TimeSpan limit) => Watch(due => due > limit);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && _isWanted?.Invoke(dueTime) == true)
            _seen.TrySetResult(dueTime);
        return timer;
    }

    private Task<TimeSpan> Watch(Func<TimeSpan, bool> isWanted)
    {
        _isWanted = isWanted;
        return _seen.Task;
    }
}
