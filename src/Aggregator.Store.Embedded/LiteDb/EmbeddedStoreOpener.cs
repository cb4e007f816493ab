using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Opens the embedded store: data directory, lock, database, in this order.</summary>
internal sealed class EmbeddedStoreOpener(
    IOptions<StorageOptions> options,
    IOptions<StoryOptions> stories,
    HeatCurve heat,
    TimeProvider time,
    IRandomSource random,
    ILogger<EmbeddedStoreOpener> logger,
    ChangeHandover? handover = null)
    : IArticleStoreOpener, IStoreOwnership
{
    private StoreLock? _lock;

    public async Task<IArticleStore> OpenAsync(StoreOwner owner, CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(options.Value.DataDirectory);
        var taken = await LockAsync(directory, owner, cancellationToken).ConfigureAwait(false);
        try
        {
            var store = await OpenAsync(directory, taken).ConfigureAwait(false);
            _lock = taken;
            return store;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public ValueTask PublishAsync(StoreOwner owner, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var held = _lock ?? throw new InvalidOperationException("The store is not open, so there is no owner to speak of.");
        held.Publish(owner);
        return ValueTask.CompletedTask;
    }

    public StoreOwner? ReadOwner() => StoreLock.ReadOwner(Path.GetFullPath(options.Value.DataDirectory));

    private static async Task<StoreLock> LockAsync(string directory, StoreOwner owner, CancellationToken cancellationToken)
    {
        try
        {
            StoreLock.MakeFolder(directory);
            return await StoreLock.TakeAsync(directory, owner, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException and not (StoreInUseException or StoreUnreadableException))
        {
            throw new StoreUnreadableException($"The data directory {directory} cannot be used: {failure.Message}", failure);
        }
    }

    private async Task<EmbeddedArticleStore> OpenAsync(string directory, StoreLock taken)
    {
        var queue = new OperationQueue(options.Value.QueueCapacity);
        StoreMemory? memory = null;
        var actor = await StoreActor.StartAsync(() =>
        {
            var engine = OpenEngine(directory);
            memory = PrepareMemory(engine);
            StoreLog.Opened(logger, directory, memory.Counters.Articles, memory.Counters.Keys, engine.LogBytes);
            handover?.Advance(memory.Counters.Sequence);
            var session = new StoreSession(engine, memory, options.Value, logger, handover);
            return new StoreActor(session, queue, options.Value, time, logger);
        }).ConfigureAwait(false);
        return new EmbeddedArticleStore(actor, queue, memory!, options.Value, time, () => Release(taken));
    }

    private static StoreEngine OpenEngine(string directory)
    {
        try
        {
            return StoreEngine.Open(directory);
        }
        catch (Exception failure) when (failure is not StoreUnreadableException)
        {
            throw Unreadable(directory, failure);
        }
    }

    private StoreMemory PrepareMemory(StoreEngine engine)
    {
        try
        {
            return new StoreMemory(StoreFormat.Prepare(engine, random), new HeatReading(heat, time), new StoryIndex(stories));
        }
        catch (Exception failure)
        {
            engine.Dispose();
            if (failure is StoreUnreadableException)
                throw;

            throw Unreadable(options.Value.DataDirectory, failure);
        }
    }

    private static StoreUnreadableException Unreadable(string directory, Exception failure) => new(
        failure is LiteException or IOException or UnauthorizedAccessException
            ? $"The store in {directory} cannot be opened: {failure.Message}"
            : $"The store in {directory} is damaged ({failure.GetType().Name}: {failure.Message}); restore a backup, or use another data directory.",
        failure);

    private void Release(StoreLock taken)
    {
        _lock = null;
        taken.Dispose();
    }
}
