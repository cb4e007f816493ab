namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// The log of wordings, and which of its blocks can go: those of articles that arrived so long ago that nothing follows them, and those
/// of more articles than are looked at.
/// </summary>
internal sealed class SignatureLog
{
    private readonly Queue<Block> _complete = new();
    private Block _tail;
    private int _entries;

    public BlockLog Blocks { get; } = new(Collections.Signatures);

    /// <summary>Takes note of entries that were added to the last block, or to a new one that follows it.</summary>
    public void Note(long blockId, DateTimeOffset latestArrival, int entries)
    {
        if (_tail.Id != blockId)
        {
            if (_tail.Id != 0)
                _complete.Enqueue(_tail);
            _tail = new Block(blockId, latestArrival, 0);
        }

        var latest = latestArrival > _tail.Latest ? latestArrival : _tail.Latest;
        _tail = new Block(blockId, latest, _tail.Entries + entries);
        _entries += entries;
    }

    /// <summary>
    /// The ids of complete blocks that can go. They are forgotten here at once: where the transaction fails that deletes them, the next
    /// start finds them again.
    /// </summary>
    /// <param name="before">Arrivals before this have no followers.</param>
    /// <param name="maxEntries">The most articles that are looked at.</param>
    public List<long> TakeExpired(DateTimeOffset before, int maxEntries)
    {
        var expired = new List<long>();
        while (_complete.TryPeek(out var oldest) && (oldest.Latest < before || _entries - oldest.Entries >= maxEntries))
        {
            expired.Add(oldest.Id);
            _entries -= oldest.Entries;
            _complete.Dequeue();
        }

        return expired;
    }

    private readonly record struct Block(long Id, DateTimeOffset Latest, int Entries);
}
