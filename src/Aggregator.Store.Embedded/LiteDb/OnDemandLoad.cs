namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A load that the first who needs it starts and all wait for. A failed one is tried again by the next.</summary>
internal sealed class OnDemandLoad(Func<Task> load)
{
    private readonly Lock _gate = new();
    private Task? _loading;

    public ValueTask ReadyAsync(CancellationToken cancellationToken)
    {
        Task loading;
        lock (_gate)
        {
            if (_loading is null or { IsFaulted: true } or { IsCanceled: true })
                _loading = load();

            loading = _loading;
        }

        return loading.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(loading.WaitAsync(cancellationToken));
    }
}
