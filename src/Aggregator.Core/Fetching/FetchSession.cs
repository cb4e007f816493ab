using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Resources;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>
/// One fetch: what it is for, its deadline, its place at a host and its room in memory. The deadline stands still while it waits for
/// either of them: the host is not to blame for that.
/// </summary>
internal sealed class FetchSession : IDisposable
{
    private readonly FetchRequest _request;
    private readonly BodyBudget _budget;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenRegistration _registration;
    private TimeSpan _waited;
    private string? _leasedHost;

    /// <summary>Begins; the deadline runs from now on.</summary>
    public FetchSession(
        FetchRequest request, Uri origin, BodyBudget budget, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        (_request, Origin, _budget, _timeout, _time, CancellationToken) = (request, origin, budget, timeout, time, cancellationToken);
        _start = time.GetTimestamp();
        _leasedHost = request.Lease is null ? null : request.Feed.Host;
        Room = budget.Open();
        _deadline = new CancellationTokenSource(timeout, time);
        _registration = cancellationToken.UnsafeRegister(static s => ((CancellationTokenSource)s!).Cancel(), _deadline);
    }

    /// <summary>The feed.</summary>
    public Feed Feed => _request.Feed;

    /// <summary>What is remembered of it.</summary>
    public FeedState State => _request.State;

    /// <summary>The validators to be sent.</summary>
    public Validators Validators => State.Validators;

    /// <summary>The feed's configured URL.</summary>
    public Uri Origin { get; }

    /// <summary>What is asked for where it is no feed; null for a feed.</summary>
    public ResourceAsk? Resource { get; init; }

    /// <summary>The caller's token, as against that of the deadline.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Cancelled when the deadline passes or the caller cancels.</summary>
    public CancellationToken Deadline => _deadline.Token;

    /// <summary>The room that the body has taken; it outlives the session when a document goes on.</summary>
    public BodyRoom Room { get; }

    /// <summary>What the retries at the present URL are for; null before the first. It says more than that the retries ended.</summary>
    public ExchangeResult? LastFailure { get; set; }

    /// <summary>Makes sure of a place at a host, moving the lease when it has none there.</summary>
    public async ValueTask EnterHostAsync(string host)
    {
        if (_request.Lease is not { } lease || string.Equals(_leasedHost, host, StringComparison.Ordinal))
            return;
        _leasedHost = null;
        await WaitAsync(lease.MoveToAsync(host, CancellationToken)).ConfigureAwait(false);
        _leasedHost = host;
    }

    /// <summary>Gives back the place at the host: the last response is read, or the next attempt is some time off.</summary>
    public void LeaveHost()
    {
        _leasedHost = null;
        _request.Lease?.LeaveHost();
    }

    /// <summary>
    /// Waits for room for a body of so many bytes. Meanwhile others may have its place in flight, up to a bound: large bodies hold up
    /// each other, and nobody else.
    /// </summary>
    public async ValueTask EnsureRoomAsync(long bytes)
    {
        var turn = Room.EnsureAsync(bytes, CancellationToken);
        if (!turn.IsCompleted && _budget.Waiting <= FetchingConstants.MaxBodiesOutOfFlight)
            _request.Lease?.LeaveFlight();
        await WaitAsync(turn).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _deadline.Dispose();
    }

    private async ValueTask WaitAsync(ValueTask turn)
    {
        if (turn.IsCompleted)
        {
            await turn.ConfigureAwait(false);
            return;
        }

        var start = _time.GetTimestamp();
        _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
        await turn.ConfigureAwait(false);
        _waited += _time.GetElapsedTime(start);
        var left = _timeout - (_time.GetElapsedTime(_start) - _waited);
        _deadline.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }
}
