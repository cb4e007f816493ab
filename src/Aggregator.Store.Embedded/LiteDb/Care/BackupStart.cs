using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Empties the log into the data file and holds the file as it then is.</summary>
internal sealed class BackupStart(CancellationToken cancellationToken) : SlicedRead<BackupHold>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        if (memory.Backup is { IsOver: false })
            throw new BackupUnderWayException();
        engine.Checkpoint();
        Result = memory.Backup = new BackupHold(engine.DataPath, engine.DataBytes);
        yield break;
    }
}
