using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Scheduling;

/// <summary>
/// The gate before all hosts. Hosts that could start take turns, so that a busy one delays only its own waiters; a waiter holds no
/// place among the refreshes in flight before it is let in. Nothing polls: a place given back, an arrival, or the one timer that
/// stands at the earliest end of a gap lets the next one in.
/// <para>A resting host is not shut: whoever enters asks <see cref="RestsUntil"/>, for a waiter must not sleep for days.</para>
/// </summary>
internal sealed class HostGate : IHostGate, IDisposable
{
    private readonly Lock _sync = new();
    private readonly TimeProvider _time;
    private readonly PollingOptions _options;
    private readonly HostTable _hosts;
    // By the end of the gap, then by turn: the queue alone does not keep the order of hosts that started at one instant.
    private readonly PriorityQueue<HostSlot, (long End, long Turn)> _inGap = new();
    private readonly Queue<HostSlot> _ready = new();
    private readonly Queue<HostSlot> _readyToReturn = new();
    private readonly ITimer _timer;
    private readonly long _gapTicks;
    private int _inFlight;
    private int _waiting;
    private long _turns;

    /// <summary>Makes an empty gate.</summary>
    public HostGate(IOptions<PollingOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _hosts = new HostTable(time);
        _gapTicks = (long)Math.Ceiling(_options.PerHostGap.TotalSeconds * time.TimestampFrequency);
        _timer = time.CreateTimer(static gate => ((HostGate)gate!).EndGaps(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public async ValueTask<IHostLease> EnterAsync(string host, CancellationToken cancellationToken)
    {
        var lease = new HostLease(this, _time);
        await lease.EnterAsync(host, cancellationToken).ConfigureAwait(false);
        return lease;
    }

    /// <inheritdoc/>
    public DateTimeOffset? RestsUntil(string host)
    {
        lock (_sync)
        {
            return _hosts.Find(host) is { } slot && slot.RestsUntil > _time.GetUtcNow() ? slot.RestsUntil : null;
        }
    }

    /// <inheritdoc/>
    public void Rest(string host, DateTimeOffset until)
    {
        lock (_sync)
        {
            var slot = _hosts.GetOrAdd(host);
            if (until > slot.RestsUntil)
                slot.RestsUntil = until;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>How many wait to be let in.</summary>
    internal int Waiting
    {
        get
        {
            lock (_sync)
                return _waiting;
        }
    }

    /// <summary>How many hosts are remembered; for tests of the bound.</summary>
    internal int RememberedHosts => _hosts.Count;

    /// <summary>Waits until the lease has its place at the host and among the refreshes in flight.</summary>
    internal ValueTask AdmitAsync(HostLease lease, string host, bool isReturning, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HostWaiter waiter;
        lock (_sync)
        {
            var slot = _hosts.GetOrAdd(host);
            if (slot.IsFree(_options.PerHostConcurrency, _time.GetTimestamp()) && !slot.HasWaiters && _inFlight < _options.MaxConcurrency)
            {
                Occupy(slot, lease);
                return ValueTask.CompletedTask;
            }

            waiter = new HostWaiter(this, slot, lease, isReturning, cancellationToken);
            slot.Add(waiter);
            _waiting++;
            Queue(slot);
        }

        waiter.WatchCancellation();
        return new ValueTask(waiter.Task);
    }

    /// <summary>Gives back the lease's place at its host and, when asked, the one among the refreshes in flight.</summary>
    internal void Leave(HostLease lease, bool endsFlight)
    {
        lock (_sync)
        {
            if (lease.Slot is { } slot)
            {
                lease.Slot = null;
                slot.InUse--;
                Queue(slot);
            }

            if (endsFlight && lease.IsInFlight)
            {
                lease.IsInFlight = false;
                _inFlight--;
            }

            LetIn();
        }
    }

    /// <summary>Gives back the lease's place among the refreshes in flight.</summary>
    internal void LeaveFlight(HostLease lease)
    {
        lock (_sync)
        {
            if (!lease.IsInFlight)
                return;
            lease.IsInFlight = false;
            _inFlight--;
            LetIn();
        }
    }

    /// <summary>Takes a cancelled waiter out of the queue; false when it has been let in already.</summary>
    internal bool Withdraw(HostWaiter waiter)
    {
        lock (_sync)
        {
            if (!waiter.Slot.Remove(waiter))
                return false;
            _waiting--;
            return true;
        }
    }

    private void EndGaps()
    {
        lock (_sync)
        {
            var now = _time.GetTimestamp();
            while (_inGap.TryPeek(out var slot, out var order) && order.End <= now)
            {
                _inGap.Dequeue();
                slot.IsInGapQueue = false;
                Queue(slot);
            }

            LetIn();
            SetTimer();
        }
    }

    // Puts a host that has waiters where it belongs: among those ready to start, or among those in their gap. A host whose
    // places are all taken belongs nowhere: the next one given back brings it here again.
    private void Queue(HostSlot slot)
    {
        if (!slot.HasWaiters || slot.InUse >= _options.PerHostConcurrency)
            return;

        if (slot.NextStart > _time.GetTimestamp())
        {
            if (!slot.IsInGapQueue)
            {
                slot.IsInGapQueue = true;
                _inGap.Enqueue(slot, (slot.NextStart, _turns++));
                if (_inGap.Peek() == slot)
                    SetTimer();
            }

            return;
        }

        if (slot.HasReturning && !slot.IsInReturnQueue)
        {
            slot.IsInReturnQueue = true;
            _readyToReturn.Enqueue(slot);
        }
        else if (!slot.HasReturning && !slot.IsInReadyQueue)
        {
            slot.IsInReadyQueue = true;
            _ready.Enqueue(slot);
        }
    }

    // One waiter a turn, then the host goes to the end: hosts share the free places evenly.
    private void LetIn()
    {
        while (_inFlight < _options.MaxConcurrency && TakeReady() is { } slot)
        {
            if (slot.IsFree(_options.PerHostConcurrency, _time.GetTimestamp()) && slot.TakeWaiter() is { } waiter)
            {
                Occupy(slot, waiter.Lease);
                _waiting--;
                waiter.LetIn();
            }

            Queue(slot);
        }
    }

    private HostSlot? TakeReady()
    {
        if (_readyToReturn.TryDequeue(out var slot))
            slot.IsInReturnQueue = false;
        else if (_ready.TryDequeue(out slot))
            slot.IsInReadyQueue = false;
        return slot;
    }

    private void Occupy(HostSlot slot, HostLease lease)
    {
        slot.InUse++;
        slot.NextStart = _time.GetTimestamp() + _gapTicks;
        lease.Slot = slot;
        lease.IsInFlight = true;
        _inFlight++;
    }

    private void SetTimer()
    {
        if (!_inGap.TryPeek(out _, out var order))
            return;
        // Rounded up to a whole millisecond: a timer that fires early would only have to be set again.
        var wait = Math.Ceiling((order.End - _time.GetTimestamp()) * 1_000.0 / _time.TimestampFrequency);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, wait)), Timeout.InfiniteTimeSpan);
    }
}
