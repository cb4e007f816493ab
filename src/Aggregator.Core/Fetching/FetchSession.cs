using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>One fetch: what it is for, its deadline, and where its lease is.</summary>
internal sealed class FetchSession(
    FetchRequest request, Uri origin, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
{
    // A timeout of zero would mean none to the resilience pipeline.
    private static readonly TimeSpan LeastTimeout = TimeSpan.FromMilliseconds(1);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _waited;
    private string? _leasedHost = request.Lease is null ? null : request.Feed.Host;

    /// <summary>The feed.</summary>
    public Feed Feed { get; } = request.Feed;

    /// <summary>What is remembered of it.</summary>
    public FeedState State { get; } = request.State;

    /// <summary>The validators to be sent.</summary>
    public Validators Validators => State.Validators;

    /// <summary>The feed's configured URL.</summary>
    public Uri Origin { get; } = origin;

    /// <summary>The caller's token, as against those that deadlines cancel.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>What the retries at the present URL are for; null before the first. It says more than that the retries ended.</summary>
    public ExchangeResult? LastFailure { get; set; }

    /// <summary>What is left of the deadline. Waiting at the host gate does not count: the host is not to blame for it.</summary>
    public TimeSpan TimeLeft
    {
        get
        {
            var left = timeout - (time.GetElapsedTime(_start) - _waited);
            return left > LeastTimeout ? left : LeastTimeout;
        }
    }

    /// <summary>Makes sure of a place at a host, moving the lease when it has none there.</summary>
    public async ValueTask EnterHostAsync(string host, CancellationToken cancellationToken)
    {
        if (request.Lease is not { } lease || string.Equals(_leasedHost, host, StringComparison.Ordinal))
            return;
        var start = time.GetTimestamp();
        _leasedHost = null;
        await lease.MoveToAsync(host, cancellationToken).ConfigureAwait(false);
        _leasedHost = host;
        _waited += time.GetElapsedTime(start);
    }

    /// <summary>Gives back the place at the host: the last response is read, or the next attempt is some time off.</summary>
    public void LeaveHost()
    {
        _leasedHost = null;
        request.Lease?.LeaveHost();
    }
}
