using Aggregator.Core.Storage;
using LiteDB;
using Microsoft.Extensions.Logging;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The open database: runs reads, and groups of commands as one transaction with one sync. Only the actor's thread uses it.</summary>
internal sealed class StoreSession(StoreEngine engine, StoreMemory memory, StorageOptions options, ILogger logger, ChangeHandover? handover = null)
{
    private readonly ChangeCompaction _compaction = new(engine, memory, options.CompactionMinEntries);
    private Exception? _failure;

    /// <summary>Does a slice of a read; true when it is not finished.</summary>
    public bool Read(ReadOperation read)
    {
        if (read.IsCanceled)
        {
            read.Fail(new OperationCanceledException());
            return false;
        }

        try
        {
            ThrowIfFailed();
            return read.Advance(engine, memory);
        }
        catch (LiteException damage)
        {
            // LiteDB leaves the transaction of a failed read open, and would soon refuse all others.
            Break(damage);
            read.Fail(damage);
            return false;
        }
        catch (Exception failure)
        {
            read.Fail(failure);
            return false;
        }
    }

    /// <summary>Decides, stores and answers a group. Where it cannot be stored as one, each is tried alone, so that one bad command fails alone.</summary>
    public void Write(List<WriteOperation> group)
    {
        group.RemoveAll(FailCanceled);
        if (group.Count == 0)
            return;

        if (TryWrite(group, out var failure))
        {
            CheckpointWhenLong();
            return;
        }

        if (group.Count == 1)
        {
            group[0].Fail(failure!);
            return;
        }

        if (_failure is null)
            StoreLog.GroupFailed(logger, group.Count, failure!);

        foreach (var operation in group)
        {
            if (!TryWrite([operation], out failure))
                operation.Fail(failure!);
        }

        CheckpointWhenLong();
    }

    /// <summary>Does a slice of compaction, for when nothing else waits; false when there is nothing to compact.</summary>
    public bool CompactOnce()
    {
        if (_failure is not null)
            return false;

        try
        {
            var compacted = _compaction.Advance();
            CheckpointWhenLong();
            return compacted;
        }
        catch (Exception bad)
        {
            Break(bad);
            return false;
        }
    }

    /// <summary>Empties the log into the data file and closes both.</summary>
    public void Close()
    {
        using (engine)
        {
            if (_failure is not null)
                return;
            memory.Backup?.Break();
            engine.Checkpoint();
        }
    }

    /// <summary>Closes what is open after a bug in the actor, without writing.</summary>
    public void Abandon(Exception failure)
    {
        _failure ??= failure;
        StoreLog.Failed(logger, failure);
        engine.Dispose();
    }

    private bool TryWrite(List<WriteOperation> group, out Exception? failure)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var batch = new WriteBatch(engine, memory);
        BatchWriter writer;
        bool writes;
        try
        {
            ThrowIfFailed();
            writer = Decide(batch, group, out writes);
        }
        catch (Exception bad)
        {
            batch.Stories.Withdraw();
            failure = bad;
            return false;
        }

        if (writes && !TrySync(out failure))
            return false;

        if (writes)
            StoreMeter.Committed(group.Count, start);
        writer.Publish();
        if (handover is not null)
            writer.HandOver(handover);
        group.ForEach(static o => o.Complete());
        failure = null;
        return true;
    }

    private BatchWriter Decide(WriteBatch batch, List<WriteOperation> group, out bool wrote)
    {
        foreach (var operation in group)
            operation.Decide(batch);

        var writer = new BatchWriter(memory, batch);
        var writes = writer.ToWrites();
        wrote = !writes.IsEmpty;
        if (wrote)
            engine.Write(writes);

        return writer;
    }

    /// <summary>After a failed sync nobody knows what is on disk, so the store takes nothing more until it is opened anew.</summary>
    private bool TrySync(out Exception? failure)
    {
        try
        {
            engine.Sync();
            failure = null;
            return true;
        }
        catch (Exception bad)
        {
            Break(bad);
            failure = bad;
            return false;
        }
    }

    private void CheckpointWhenLong()
    {
        var isHeld = memory.Backup is { IsOver: false };
        if (_failure is not null || engine.LogBytes < (isHeld ? options.MaxBackupLogBytes : options.CheckpointLogBytes))
            return;
        memory.Backup?.Break();

        try
        {
            engine.Checkpoint();
        }
        catch (Exception bad)
        {
            Break(bad);
        }
    }

    private void Break(Exception failure)
    {
        _failure = failure;
        StoreLog.Failed(logger, failure);
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new StoreUnreadableException("The store stopped after a failed write and must be opened anew: " + _failure.Message, _failure);
    }

    private static bool FailCanceled(WriteOperation operation)
    {
        // Asked once: one canceled between two looks would be taken out without an answer.
        if (!operation.IsCanceled)
            return false;
        operation.Fail(new OperationCanceledException());
        return true;
    }
}
