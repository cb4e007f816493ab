namespace Aggregator.Core.Scheduling;

/// <summary>What the gate knows of one host. Touched only under the gate's lock.</summary>
internal sealed class HostSlot(string host)
{
    private readonly LinkedList<HostWaiter> _returning = new();
    private readonly LinkedList<HostWaiter> _arriving = new();

    /// <summary>The host.</summary>
    public string Host { get; } = host;

    /// <summary>Requests in flight to it.</summary>
    public int InUse { get; set; }

    /// <summary>The timestamp from which the next request may start.</summary>
    public long NextStart { get; set; }

    /// <summary>Until when it asked for rest.</summary>
    public DateTimeOffset RestsUntil { get; set; }

    /// <summary>Whether it stands in the gate's queue of hosts in their gap.</summary>
    public bool IsInGapQueue { get; set; }

    /// <summary>Whether it stands in the gate's queue of hosts ready to start.</summary>
    public bool IsInReadyQueue { get; set; }

    /// <summary>Whether it stands in the gate's queue of hosts ready to start that goes first.</summary>
    public bool IsInReturnQueue { get; set; }

    /// <summary>Whether anyone waits.</summary>
    public bool HasWaiters => _returning.Count + _arriving.Count > 0;

    /// <summary>Whether a lease waits that had been let in before.</summary>
    public bool HasReturning => _returning.Count > 0;

    /// <summary>Whether a request may start now.</summary>
    public bool IsFree(int concurrency, long now) => InUse < concurrency && NextStart <= now;

    /// <summary>Whether nothing is lost by forgetting it.</summary>
    public bool IsIdle(long timestamp, DateTimeOffset now) =>
        InUse == 0 && !HasWaiters && NextStart <= timestamp && RestsUntil <= now && !IsInGapQueue && !IsInReadyQueue && !IsInReturnQueue;

    /// <summary>Puts a waiter at the end of its queue.</summary>
    public void Add(HostWaiter waiter) => waiter.Node = (waiter.IsReturning ? _returning : _arriving).AddLast(waiter);

    /// <summary>Takes a waiter out wherever it stands; false when it is not waiting.</summary>
    public bool Remove(HostWaiter waiter)
    {
        if (waiter.Node is not { List: { } list } node)
            return false;
        list.Remove(node);
        return true;
    }

    /// <summary>
    /// Takes the next waiter. One that moved here came to the gate before those that are still to be let in, so it goes first;
    /// otherwise its refresh's deadline would pass in a long queue.
    /// </summary>
    public HostWaiter? TakeWaiter()
    {
        var list = HasReturning ? _returning : _arriving;
        var waiter = list.First?.Value;
        if (waiter is not null)
            list.RemoveFirst();
        return waiter;
    }
}
