using System.Collections.Concurrent;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>The breakers that are not closed, as their pipelines tell.</summary>
internal sealed class HostBreakers : IHostBreakers
{
    private readonly ConcurrentDictionary<string, HostBreaker> _open = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<HostBreaker> Current => [.. _open.Values.OrderBy(b => b.Host, StringComparer.Ordinal)];

    /// <summary>A host keeps failing.</summary>
    public void Opened(string host, DateTimeOffset restsUntil) => _open[host] = new HostBreaker(host, HostBreakerState.Resting, restsUntil);

    /// <summary>A host's rest is over.</summary>
    public void HalfOpened(string host)
    {
        if (_open.TryGetValue(host, out var breaker))
            _open[host] = breaker with { State = HostBreakerState.Probing };
    }

    /// <summary>A host answers again.</summary>
    public void Closed(string host) => _open.TryRemove(host, out _);

    /// <summary>All breakers start anew.</summary>
    public void Clear() => _open.Clear();
}
