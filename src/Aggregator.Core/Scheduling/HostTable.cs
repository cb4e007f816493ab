namespace Aggregator.Core.Scheduling;

/// <summary>
/// The hosts that the gate remembers. Idle ones are forgotten when the table has doubled since the last look, which keeps the
/// memory in proportion to the hosts in use and the cost of looking constant per new host.
/// </summary>
internal sealed class HostTable(TimeProvider time)
{
    private readonly Dictionary<string, HostSlot> _slots = new(StringComparer.Ordinal);
    private int _sweepAt = SchedulingConstants.MinHostsBeforeSweep;

    /// <summary>How many hosts are remembered.</summary>
    public int Count => _slots.Count;

    /// <summary>The host, or null when nothing is remembered of it.</summary>
    public HostSlot? Find(string host) => _slots.GetValueOrDefault(host);

    /// <summary>The host, remembered from now on.</summary>
    public HostSlot GetOrAdd(string host)
    {
        if (_slots.TryGetValue(host, out var slot))
            return slot;
        if (_slots.Count >= _sweepAt)
            Sweep();
        _slots.Add(host, slot = new HostSlot(host));
        return slot;
    }

    private void Sweep()
    {
        var timestamp = time.GetTimestamp();
        var now = time.GetUtcNow();
        foreach (var (host, slot) in _slots)
        {
            // Removing while enumerating is allowed for this collection.
            if (slot.IsIdle(timestamp, now))
                _slots.Remove(host);
        }

        _sweepAt = Math.Max(SchedulingConstants.MinHostsBeforeSweep, 2 * _slots.Count);
    }
}
