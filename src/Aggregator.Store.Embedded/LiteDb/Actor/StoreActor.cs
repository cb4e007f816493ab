using Microsoft.Extensions.Logging;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// The one thread that touches the database. It takes reads and writes in turn: some slices of reads, then a group of writes.
/// </summary>
internal sealed class StoreActor
{
    /// <summary>Slices of reads before the next group of writes: a slice takes a millisecond, a group some ten.</summary>
    private const int ReadsPerTurn = 16;

    private readonly StoreSession _session;
    private readonly OperationQueue _queue;
    private readonly Queue<ReadOperation> _unfinished = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly StorageOptions _options;
    private readonly ILogger _logger;
    private long _closedAt;
    private bool _newReadsFirst;

    public StoreActor(StoreSession session, OperationQueue queue, StorageOptions options, TimeProvider time, ILogger logger)
    {
        (_session, _queue, _options, _time, _logger) = (session, queue, options, time, logger);
    }

    /// <summary>Completes when everything is done and the database closed.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>Opens the database on a thread of its own and serves it until the queue is closed.</summary>
    public static Task<StoreActor> StartAsync(Func<StoreActor> open)
    {
        var started = new TaskCompletionSource<StoreActor>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            StoreActor actor;
            try
            {
                actor = open();
            }
            catch (Exception failure)
            {
                started.SetException(failure);
                return;
            }

            started.SetResult(actor);
            actor.Run();
        })
        {
            IsBackground = true,
            Name = "article store",
        };
        thread.Start();
        return started.Task;
    }

    private void Run()
    {
        try
        {
            while (!_queue.IsClosed)
            {
                if (!ServeOnce() && !_session.CompactOnce())
                    _queue.Wait();
            }

            _closedAt = _time.GetTimestamp();
            WorkOff();
            _session.Close();
            _stopped.SetResult();
        }
        catch (Exception failure)
        {
            _session.Abandon(failure);
            _queue.Close();
            GiveUp(failure);
            _stopped.SetException(failure);
        }
    }

    private bool ServeOnce()
    {
        var reads = 0;
        for (; reads < ReadsPerTurn && NextRead() is { } read; reads++)
            Serve(read);

        var group = _queue.TakeWrites(_options.GroupDocuments);
        if (group.Count > 0)
            _session.Write(group);

        return reads > 0 || group.Count > 0;
    }

    private void WorkOff()
    {
        while (_time.GetElapsedTime(_closedAt) < _options.StopTimeout)
        {
            if (!ServeOnce())
                return;
        }

        GiveUp(new OperationCanceledException("The store was closed before this was done."));
    }

    private void GiveUp(Exception failure)
    {
        var given = 0;
        for (var read = NextRead(); read is not null; read = NextRead(), given++)
            read.Fail(failure);

        for (var group = _queue.TakeWrites(int.MaxValue); group.Count > 0; group = _queue.TakeWrites(int.MaxValue))
        {
            group.ForEach(w => w.Fail(failure));
            given += group.Count;
        }

        if (given > 0)
            StoreLog.GaveUp(_logger, given);
    }

    /// <summary>New reads and unfinished ones in turn, so that a long read does not keep short ones waiting.</summary>
    private ReadOperation? NextRead()
    {
        _newReadsFirst = !_newReadsFirst;
        if (_newReadsFirst && _queue.TakeRead() is { } arrived)
            return arrived;

        return _unfinished.TryDequeue(out var read) ? read : _queue.TakeRead();
    }

    private void Serve(ReadOperation read)
    {
        if (_session.Read(read))
            _unfinished.Enqueue(read);
    }
}
