namespace Aggregator.Core.Storage;

/// <summary>The store's file as it was when this was asked for.</summary>
/// <param name="Content">Its bytes; throws <see cref="IOException"/> where it could be held no longer.</param>
/// <param name="Length">How many there are.</param>
public sealed record StoreBackup(Stream Content, long Length) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
