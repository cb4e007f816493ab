using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Keys and their rows by open addressing: 20 bytes an entry and, at a load of at most 0.7, 6 to 12 bytes of slots. Keys are
/// hashes already, so their low bits spread well. A key never changes its row and is never removed.
/// </summary>
internal sealed class KeyTable
{
    private const int FirstSlots = 1 << 10;
    private const double MaxLoad = 0.7;

    private readonly ChunkedList<Entry> _entries = new();
    private int[] _slots = new int[FirstSlots];

    public int Count => _entries.Count;

    public ArticleKey this[int entry] => new(new UInt128(_entries[entry].Upper, _entries[entry].Lower));

    /// <summary>The row of a key; 0 when it is not known.</summary>
    public int Find(ArticleKey key)
    {
        var entry = _slots[SlotOf(key.Value)];
        return entry == 0 ? 0 : _entries[entry - 1].Row;
    }

    /// <summary>Adds a key that is not known, and gives its place; −1 when it is known, which keeps its row.</summary>
    public int Add(ArticleKey key, int row)
    {
        if (_entries.Count >= _slots.Length * MaxLoad)
            Grow();

        var slot = SlotOf(key.Value);
        if (_slots[slot] != 0)
            return -1;

        _entries.Add(new Entry { Upper = (ulong)(key.Value >> 64), Lower = (ulong)key.Value, Row = row });
        _slots[slot] = _entries.Count;
        return _entries.Count - 1;
    }

    private int SlotOf(UInt128 key)
    {
        var lower = (ulong)key;
        var upper = (ulong)(key >> 64);
        var mask = _slots.Length - 1;
        for (var slot = (int)lower & mask; ; slot = (slot + 1) & mask)
        {
            var entry = _slots[slot];
            if (entry == 0)
                return slot;

            ref var candidate = ref _entries[entry - 1];
            if (candidate.Lower == lower && candidate.Upper == upper)
                return slot;
        }
    }

    private void Grow()
    {
        var slots = new int[_slots.Length * 2];
        var mask = slots.Length - 1;
        for (var entry = 0; entry < _entries.Count; entry++)
        {
            var slot = (int)_entries[entry].Lower & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;

            slots[slot] = entry + 1;
        }

        _slots = slots;
    }

    [StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
    private struct Entry
    {
        public ulong Upper;
        public ulong Lower;
        public int Row;
    }
}
