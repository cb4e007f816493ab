using System.Text.Json;
using Aggregator.Core.Storage;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Keeps other processes out: LiteDB does not. The lock is the operating system's on an empty file, so it ends with the process
/// that holds it; what the owner says of itself is in a file beside it, because a locked file cannot be read.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int Attempts = 5;
    private static readonly TimeSpan AttemptGap = TimeSpan.FromMilliseconds(20);

    private readonly string _directory;
    private readonly SafeFileHandle _handle;

    private StoreLock(string directory, SafeFileHandle handle)
    {
        (_directory, _handle) = (directory, handle);
    }

    /// <summary>Makes a data directory, unless it is there, with the owner's permissions only.</summary>
    public static void MakeFolder(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerOnly);
    }

    /// <summary>Takes the lock and says who holds it.</summary>
    /// <exception cref="StoreInUseException">Another holds it.</exception>
    public static async Task<StoreLock> TakeAsync(string directory, StoreOwner owner, CancellationToken cancellationToken)
    {
        // Tried a few times, because whoever asks for the owner holds the lock for a moment to see whether it is free.
        // The operating system's time, not the program's: another process is waited for.
        for (var attempt = 1; ; attempt++)
        {
            if (TryTake(directory) is { } handle)
                return Take(directory, owner, handle);

            if (attempt == Attempts)
                throw InUse(directory);

            await Task.Delay(AttemptGap, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Who holds the lock now; null when nobody does.</summary>
    public static StoreOwner? ReadOwner(string directory)
    {
        if (!File.Exists(Path.Combine(directory, StorageConstants.LockFile)))
            return null;

        using var handle = TryTake(directory);
        return handle is null ? ReadOwnerFile(directory) ?? new StoreOwner(0, "", null, null) : null;
    }

    /// <summary>Replaces what is said of the owner, in one step, readable by the owner's user only: it holds a token.</summary>
    public void Publish(StoreOwner owner)
    {
        var path = Path.Combine(_directory, StorageConstants.OwnerFile);
        var partial = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using (var file = new FileStream(partial, options))
            JsonSerializer.Serialize(file, owner, StoreOwnerJson.Default.StoreOwner);

        File.Move(partial, path, overwrite: true);
    }

    public void Dispose()
    {
        using (_handle)
        {
            // The owner first: once the lock is free, the file may be another's. It is gone with its directory, if somebody removed that.
            if (Directory.Exists(_directory))
                File.Delete(Path.Combine(_directory, StorageConstants.OwnerFile));
        }
    }

    private static StoreLock Take(string directory, StoreOwner owner, SafeFileHandle handle)
    {
        try
        {
            using var second = TryTake(directory);
            if (second is not null)
                throw new StoreUnreadableException($"The file system of {directory} knows no locks, so the store would not be safe there; choose another data directory.");

            var taken = new StoreLock(directory, handle);
            taken.Publish(owner);
            return taken;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static SafeFileHandle? TryTake(string directory)
    {
        var path = Path.Combine(directory, StorageConstants.LockFile);
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException refused) when (refused is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    private static StoreInUseException InUse(string directory)
    {
        var owner = ReadOwnerFile(directory);
        var by = owner is null ? "another process" : $"process {owner.ProcessId} ({owner.Command})";
        return new StoreInUseException($"The store in {directory} is in use by {by}.", owner);
    }

    private static StoreOwner? ReadOwnerFile(string directory)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(directory, StorageConstants.OwnerFile));
            return JsonSerializer.Deserialize(bytes, StoreOwnerJson.Default.StoreOwner);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null; // just taken and not yet published, or not for this user to read: an owner without a name
        }
    }
}
