namespace Aggregator.Core.Model;

/// <summary>
/// A place among the refreshes in flight, and one at a host. The host's part is given back as soon as the response is read;
/// disposing gives back both. Safe to dispose twice.
/// </summary>
public interface IHostLease : IDisposable
{
    /// <summary>How long it has waited for its places so far, moves included.</summary>
    TimeSpan Waited => TimeSpan.Zero;

    /// <summary>Gives back the place at the host, keeping the one among the refreshes in flight.</summary>
    void LeaveHost();

    /// <summary>Gives back the place among the refreshes in flight, keeping the one at the host: the refresh only waits for room in memory.</summary>
    void LeaveFlight();

    /// <summary>Gives back the place at the present host and waits for one at another: a redirect's target, or the next attempt.</summary>
    ValueTask MoveToAsync(string host, CancellationToken cancellationToken);
}
