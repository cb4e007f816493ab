namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the alias table and the change feed into memory. Commits that bring articles wait for it, so both logs stand still meanwhile.</summary>
internal sealed class KnownLoad() : SlicedRead<bool>(CancellationToken.None)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        memory.Terms.Load(engine);
        foreach (var block in ReadAll(engine, memory.Keys))
        {
            if (block.Payload.Length == 0)
                yield return ReadStep.Pause;

            memory.Known.AddKeys(KeyCodec.Read(block.Payload));
        }

        var entries = 0L;
        foreach (var block in ReadAll(engine, memory.Changes))
        {
            if (block.Payload.Length == 0)
                yield return ReadStep.Pause;

            var facts = FactsOf(block.Payload);
            memory.Known.Apply(facts);
            entries += facts.Length;
        }

        memory.ChangeEntries = entries;
        Result = true;
    }

    /// <summary>All blocks of a log, with an empty one between slices; the log's tail is set at its end.</summary>
    private static IEnumerable<BlockTail> ReadAll(StoreEngine engine, BlockLog log)
    {
        var tail = BlockTail.None;
        while (true)
        {
            var blocks = log.Read(engine, tail.Id + 1, StorageConstants.BlocksPerSlice);
            foreach (var block in blocks)
            {
                yield return block;
                tail = block;
            }

            if (blocks.Count < StorageConstants.BlocksPerSlice)
                break;

            yield return BlockTail.None;
        }

        log.Tail = tail;
    }

    private static RowFacts[] FactsOf(ReadOnlySpan<byte> block)
    {
        var facts = new List<RowFacts>();
        var reader = new ChangeReader(block);
        while (reader.MoveNext())
            facts.Add(reader.Facts);

        return [.. facts];
    }
}
