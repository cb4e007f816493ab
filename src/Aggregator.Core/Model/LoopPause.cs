namespace Aggregator.Core.Model;

/// <summary>The pause of a loop between two passes: until a time, or until it is woken. What wakes a loop at work ends its next pause at once.</summary>
internal sealed class LoopPause(TimeProvider time)
{
    private readonly Lock _sync = new();
    private TaskCompletionSource _woken = New();
    private DateTimeOffset? _until;

    /// <summary>Until when it lasts unless the loop is woken; null while the loop works, or has been woken.</summary>
    public DateTimeOffset? Until
    {
        get
        {
            lock (_sync)
                return _woken.Task.IsCompleted ? null : _until;
        }
    }

    /// <summary>Pauses; for one loop. A cancellation ends the pause without an exception.</summary>
    public async Task WaitAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task woken;
        lock (_sync)
            woken = _woken.Task;
        if (until - time.GetUtcNow() is { Ticks: > 0 } span && !woken.IsCompleted)
        {
            var timer = Task.Delay(span, time, end.Token);
            lock (_sync)
                _until = until;

            // The clock may have passed the end while the timer was set.
            if (until > time.GetUtcNow())
                await Task.WhenAny(timer, woken).ConfigureAwait(false);
            await end.CancelAsync().ConfigureAwait(false);
        }

        lock (_sync)
        {
            _until = null;
            if (woken.IsCompleted)
                _woken = New();
        }
    }

    /// <summary>Ends the pause, or the next one.</summary>
    public void Wake()
    {
        lock (_sync)
            _woken.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
