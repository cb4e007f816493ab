using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline;

/// <summary>The store that is open in this process: opened once, after the configuration was found valid.</summary>
public sealed class StoreSession(IArticleStoreOpener opener) : IAsyncDisposable
{
    private IArticleStore? _store;

    /// <summary>The open store.</summary>
    /// <exception cref="InvalidOperationException">It was not opened.</exception>
    public IArticleStore Store => _store ?? throw new InvalidOperationException("The store is not open.");

    /// <summary>Whether the store is open.</summary>
    public bool IsOpen => _store is not null;

    /// <summary>Opens the store as its owner.</summary>
    /// <exception cref="StoreInUseException">Another process owns it.</exception>
    /// <exception cref="StoreUnreadableException">It cannot be read.</exception>
    public async Task OpenAsync(StoreOwner owner, CancellationToken cancellationToken) =>
        _store = await opener.OpenAsync(owner, cancellationToken).ConfigureAwait(false);

    /// <summary>Closes the store, finishing what was handed to it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _store, null) is { } store)
            await store.DisposeAsync().ConfigureAwait(false);
    }
}
