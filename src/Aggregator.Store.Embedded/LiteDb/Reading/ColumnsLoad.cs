namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the change feed into columns, once a query first needs them. Commits go on meanwhile; the last slice takes in what they added.</summary>
internal sealed class ColumnsLoad() : SlicedRead<bool>(CancellationToken.None)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var columns = new ArticleColumns(memory.Heat.Curve);
        while (true)
        {
            // The block of the last sequence is read again: it may have grown since.
            var from = memory.Changes.FloorId(engine, columns.Sequence);
            var blocks = memory.Changes.Read(engine, from, StorageConstants.BlocksPerSlice);
            foreach (var block in blocks)
                columns.Apply(block.Payload);

            if (blocks.Count < StorageConstants.BlocksPerSlice)
                break;

            yield return ReadStep.Pause;
        }

        memory.Columns = columns;
        Result = true;
    }
}
