namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A growing list of values without the doubling and copying of an array, for millions of them.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkBits = 12;
    private const int ChunkLength = 1 << ChunkBits;

    private readonly List<T[]> _chunks = [];

    /// <summary>How many values there are; new ones are default.</summary>
    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkLength - 1)];

    public void Add(T value)
    {
        EnsureCount(Count + 1);
        this[Count - 1] = value;
    }

    public void EnsureCount(int count)
    {
        while (_chunks.Count * ChunkLength < count)
            _chunks.Add(new T[ChunkLength]);

        Count = Math.Max(Count, count);
    }
}
