namespace Aggregator.Core.Model;

/// <summary>
/// Decides when a host may be asked: bounds the requests in flight to a host and in all, keeps a gap between two requests to
/// one host, and remembers hosts that asked for rest. A host is compared exactly (<see cref="Uri.IdnHost"/>, lower case).
/// </summary>
public interface IHostGate
{
    /// <summary>Waits for a place, first come first served within a host. Cancelling leaves the queue.</summary>
    ValueTask<IHostLease> EnterAsync(string host, CancellationToken cancellationToken);

    /// <summary>Until when the host wants rest, or null when it may be asked.</summary>
    DateTimeOffset? RestsUntil(string host);

    /// <summary>Lets the whole host rest until the given time; a later end already set stands.</summary>
    void Rest(string host, DateTimeOffset until);
}
