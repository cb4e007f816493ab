namespace Aggregator.Core.Fetching.Resources;

/// <summary>Keeps the pauses between requests that hosts ask for beyond the host gate's gap. Thread-safe.</summary>
internal sealed class RequestPacer(TimeProvider time)
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, DateTimeOffset> _nextStarts = new(StringComparer.Ordinal);

    /// <summary>Waits for a host's turn.</summary>
    public Task WaitAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_sync)
        {
            var now = time.GetUtcNow();
            if (_nextStarts.Count >= ResourceConstants.MaxRobotsHosts)
                Forget(now);
            var start = _nextStarts.TryGetValue(host, out var next) && next > now ? next : now;
            _nextStarts[host] = start + pause;
            wait = start - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var host in _nextStarts.Where(p => p.Value <= now).Select(p => p.Key).ToArray())
            _nextStarts.Remove(host);
    }
}
