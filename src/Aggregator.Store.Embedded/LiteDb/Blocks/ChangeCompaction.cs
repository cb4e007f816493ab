using System.Buffers;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Takes superseded entries out of the change feed, once they are more than half of it: heat alone changes an article many times. A
/// few blocks at a time become one, under the first one's id; the last block, which commits extend, stays.
/// </summary>
internal sealed class ChangeCompaction(StoreEngine engine, StoreMemory memory, int minEntries)
{
    private long _position;
    private bool _running;

    /// <summary>Compacts the next few blocks and makes that durable. False when there is nothing to do.</summary>
    public bool Advance()
    {
        if (!_running && !IsWorthwhile())
            return false;

        var blocks = memory.Changes.Read(engine, _position + 1, StorageConstants.BlocksPerSlice);
        blocks.RemoveAll(b => b.Id >= memory.Changes.Tail.Id);
        _running = blocks.Count > 0;
        _position = _running ? blocks[^1].Id : 0;
        if (!_running)
            return false;

        var writes = new StoreWrites();
        var removed = 0;
        for (var first = 0; first < blocks.Count;)
        {
            var end = EndOfRun(blocks, first);
            removed += Compact(blocks[first..end], writes);
            first = end;
        }

        if (removed > 0)
        {
            engine.Write(writes);
            engine.Sync();
            memory.ChangeEntries -= removed;
        }

        return true;
    }

    private bool IsWorthwhile()
    {
        var superseded = memory.ChangeEntries - memory.Counters.Rows;
        return superseded >= minEntries && superseded > memory.Counters.Rows;
    }

    private static int EndOfRun(List<BlockTail> blocks, int first)
    {
        var bytes = 0;
        var end = first;
        while (end < blocks.Count && (end == first || bytes + blocks[end].Payload.Length <= StorageConstants.CompactedBlockBytes))
            bytes += blocks[end++].Payload.Length;

        return end;
    }

    /// <summary>Gives how many entries it left out; a run without any stays as it is.</summary>
    private int Compact(List<BlockTail> run, StoreWrites writes)
    {
        var live = new ArrayBufferWriter<byte>();
        var removed = 0;
        foreach (var block in run)
            removed += CopyLive(block.Payload, live);

        if (removed == 0)
            return 0;

        foreach (var block in run)
        {
            if (block == run[0] && live.WrittenCount > 0)
                writes.Upsert(Collections.Changes, BlockLog.ToDocument(block with { Payload = live.WrittenSpan.ToArray() }));
            else
                writes.Delete(Collections.Changes, block.Id);
        }

        return removed;
    }

    private int CopyLive(ReadOnlySpan<byte> block, ArrayBufferWriter<byte> live)
    {
        var removed = 0;
        var reader = new ChangeReader(block);
        while (reader.MoveNext())
        {
            var facts = reader.Facts;
            if (memory.Known.Facts(facts.Row).Sequence == facts.Sequence)
                live.Write(reader.Bytes);
            else
                removed++;
        }

        return removed;
    }
}
