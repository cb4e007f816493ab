using Aggregator.Core.Model;

namespace Aggregator.Core.Scheduling;

/// <summary>
/// A place got at the gate. While it moves it holds none at all, so that those who wait for a busy host keep nobody out.
/// Used by one refresh, not by several threads at a time.
/// </summary>
internal sealed class HostLease(HostGate gate, TimeProvider time) : IHostLease
{
    private bool _disposed;

    /// <summary>Where it has a place; null when nowhere. Set by the gate, under its lock.</summary>
    internal HostSlot? Slot { get; set; }

    /// <summary>Whether it counts among the refreshes in flight. Set by the gate, under its lock.</summary>
    internal bool IsInFlight { get; set; }

    /// <inheritdoc/>
    public TimeSpan Waited { get; private set; }

    /// <summary>Waits for the first place.</summary>
    internal ValueTask EnterAsync(string host, CancellationToken cancellationToken) => AdmitAsync(host, isReturning: false, cancellationToken);

    /// <inheritdoc/>
    public void LeaveHost() => gate.Leave(this, endsFlight: false);

    /// <inheritdoc/>
    public void LeaveFlight() => gate.LeaveFlight(this);

    /// <inheritdoc/>
    public ValueTask MoveToAsync(string host, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        gate.Leave(this, endsFlight: true);
        return AdmitAsync(host, isReturning: true, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        gate.Leave(this, endsFlight: true);
    }

    private async ValueTask AdmitAsync(string host, bool isReturning, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        await gate.AdmitAsync(this, host, isReturning, cancellationToken).ConfigureAwait(false);
        Waited += time.GetElapsedTime(start);
    }
}
