using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Application;

/// <summary>Care of the search index: how it stands, and making it anew, one at a time. Thread-safe.</summary>
internal sealed partial class IndexCare(IArticleIndex index, TimeProvider time, ILogger<IndexCare> logger)
{
    private readonly Lock _lock = new();
    private Task _rebuilding = Task.CompletedTask;
    private RebuildReport? _latest;

    /// <summary>Begins to make the index anew, unless that is under way already.</summary>
    public IndexReport StartRebuild()
    {
        lock (_lock)
        {
            if (_rebuilding.IsCompleted)
            {
                _latest = new RebuildReport(true, time.GetUtcNow(), 0, 0, null);
                _rebuilding = Task.Run(() => RebuildAsync(_latest, time.GetTimestamp()));
            }
        }

        return Report();
    }

    /// <summary>How the index stands, as soon as a rebuilding has ended or <paramref name="wait"/> has passed.</summary>
    public async Task<IndexReport> ReadAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > TimeSpan.Zero)
            await Task.WhenAny(_rebuilding, Task.Delay(wait, time, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Report();
    }

    private IndexReport Report()
    {
        var (status, latest) = (index.Status, _latest);
        if (latest is { Running: true })
            latest = latest with { DurationMs = (long)(time.GetUtcNow() - latest.StartedAt).TotalMilliseconds };
        return new IndexReport(status.State, status.Articles, status.Sequence, status.StoreSequence, status.Lag, latest);
    }

    private async Task RebuildAsync(RebuildReport begun, long start)
    {
        string? error = null;
        try
        {
            // It ends with the index: whoever asked may have gone.
            await index.RebuildAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            error = "It was interrupted.";
        }
        catch (Exception failure)
        {
            error = failure.Message;
            LogFailed(logger, failure);
        }

        var duration = (long)time.GetElapsedTime(start).TotalMilliseconds;
        _latest = begun with { Running = false, DurationMs = duration, Articles = index.Status.Articles, Error = error };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not be made anew")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
