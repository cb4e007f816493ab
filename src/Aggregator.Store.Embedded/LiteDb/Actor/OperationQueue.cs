using System.Threading.Channels;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// What waits for the actor: reads and writes in bounded lanes of their own, first come first served in each, so that neither
/// starves the other. A caller who finds its lane full waits.
/// </summary>
internal sealed class OperationQueue(int capacity)
{
    private readonly Channel<ReadOperation> _reads = Channel.CreateBounded<ReadOperation>(LaneOptions(capacity));
    private readonly Channel<WriteOperation> _writes = Channel.CreateBounded<WriteOperation>(LaneOptions(capacity));
    private readonly ManualResetEventSlim _arrived = new();

    private volatile bool _closed;

    /// <summary>Whether nothing is taken in any more.</summary>
    public bool IsClosed => _closed;

    public ValueTask PostAsync(ReadOperation operation, CancellationToken cancellationToken) => PostAsync(_reads, operation, cancellationToken);

    public ValueTask PostAsync(WriteOperation operation, CancellationToken cancellationToken) => PostAsync(_writes, operation, cancellationToken);

    public ReadOperation? TakeRead() => _reads.Reader.TryRead(out var operation) ? operation : null;

    /// <summary>The writes at the front whose documents together stay within a bound; the first one in any case.</summary>
    public List<WriteOperation> TakeWrites(int maxDocuments)
    {
        var group = new List<WriteOperation>();
        var documents = 0;
        while (_writes.Reader.TryPeek(out var next) && (group.Count == 0 || documents + next.Documents <= maxDocuments))
        {
            if (!_writes.Reader.TryRead(out var taken))
                break;

            documents += taken.Documents;
            group.Add(taken);
        }

        return group;
    }

    /// <summary>Waits until something has arrived since the last call.</summary>
    public void Wait()
    {
        _arrived.Wait();
        _arrived.Reset();
    }

    /// <summary>Takes nothing in any more; what waits may still be taken out.</summary>
    public void Close()
    {
        // The lanes first: whoever sees the flag then finds everything that was ever let in.
        _reads.Writer.TryComplete();
        _writes.Writer.TryComplete();
        _closed = true;
        _arrived.Set();
    }

    private static BoundedChannelOptions LaneOptions(int capacity) => new(capacity) { SingleReader = true };

    private async ValueTask PostAsync<T>(Channel<T> lane, T operation, CancellationToken cancellationToken)
    {
        try
        {
            await lane.Writer.WriteAsync(operation, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(EmbeddedArticleStore), "The store is closed.");
        }

        _arrived.Set();
    }
}
