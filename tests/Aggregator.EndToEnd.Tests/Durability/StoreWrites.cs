namespace Aggregator.EndToEnd.Tests.Durability;

/// <summary>Counts the writes to a folder's files as the system tells of them: so a test can act in the middle of a commit without waiting for a time.</summary>
internal sealed class StoreWrites : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left;

    /// <param name="folder">The folder; it exists.</param>
    /// <param name="count">How many writes to wait for, 1 or more.</param>
    public StoreWrites(string folder, int count)
    {
        _left = count;
        _watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.Size | NotifyFilters.LastWrite };
        _watcher.Changed += (_, _) =>
        {
            if (Interlocked.Decrement(ref _left) == 0)
                _reached.SetResult();
        };
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Ends with the last of them.</summary>
    public Task Reached => _reached.Task;

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();
}
