using Aggregator.Core.Application;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary>A copy of the store as a file.</summary>
internal static class StoreBackupFile
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Writes it beside its place, makes it durable, and then moves it there, so that it is whole or not there; gives its size in bytes.</summary>
    public static async Task<long> WriteAsync(IAggregator aggregator, string path, CancellationToken cancellationToken)
    {
        await using var backup = await aggregator.OpenBackupAsync(cancellationToken);
        var partial = $"{path}.partial";
        try
        {
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
            {
                await ProgressBar.RunAsync("Copying", backup.Length, report => CopyAsync(backup.Content, file, report, cancellationToken));
                if (file.Length != backup.Length)
                    throw new IOException($"The backup ended after {file.Length} of {backup.Length} bytes; nothing was written.");
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
            return backup.Length;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static async Task<long> CopyAsync(Stream from, FileStream to, Action<long> report, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var copied = 0L;
        for (var read = await from.ReadAsync(buffer, cancellationToken); read > 0; read = await from.ReadAsync(buffer, cancellationToken))
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            report(copied += read);
        }

        return copied;
    }
}
