namespace Aggregator.Core.Fetching.Resources;

/// <summary>The robots.txt files that were read last, bounded in number and size. Thread-safe.</summary>
/// <param name="maxHosts">Most entries.</param>
/// <param name="maxCharacters">Most characters of rules in all.</param>
internal sealed class RobotsCache(int maxHosts, long maxCharacters)
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, LinkedListNode<Slot>> _slots = new(StringComparer.Ordinal);
    private readonly LinkedList<Slot> _byUse = new();
    private long _characters;

    /// <summary>How many hosts are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_sync)
                return _slots.Count;
        }
    }

    /// <summary>The entry of a host, a new one where there is none.</summary>
    public RobotsEntry GetOrAdd(string key)
    {
        lock (_sync)
        {
            if (_slots.TryGetValue(key, out var node))
                _byUse.Remove(node);
            else
                _slots[key] = node = new LinkedListNode<Slot>(new Slot(key));
            _byUse.AddFirst(node);
            Trim();
            return node.Value.Entry;
        }
    }

    /// <summary>Takes into account how large an entry's rules are now.</summary>
    public void Resized(string key, long characters)
    {
        lock (_sync)
        {
            if (!_slots.TryGetValue(key, out var node))
                return;
            _characters += characters - node.Value.Characters;
            node.Value.Characters = characters;
            Trim();
        }
    }

    // The one that was used last stays, however large.
    private void Trim()
    {
        while (_slots.Count > 1 && (_slots.Count > maxHosts || _characters > maxCharacters))
        {
            var last = _byUse.Last!.Value;
            _byUse.RemoveLast();
            _slots.Remove(last.Key);
            _characters -= last.Characters;
        }
    }

    private sealed class Slot(string key)
    {
        public string Key { get; } = key;

        public RobotsEntry Entry { get; } = new();

        public long Characters { get; set; }
    }
}
