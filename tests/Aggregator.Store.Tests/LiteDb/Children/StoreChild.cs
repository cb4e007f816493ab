using Aggregator.Core.Storage;

namespace Aggregator.Store.Tests.LiteDb;

/// <summary>The other process: holds a store, or commits to it until it is killed.</summary>
internal static class StoreChild
{
    public const string Argument = "store-child";

    /// <summary>Opens the store, says so, and keeps it until its input ends.</summary>
    public const string Hold = "hold";

    /// <summary>Opens the store and commits for ever, saying what is acknowledged.</summary>
    public const string Write = "write";

    public static StoreOwner Owner => new(Environment.ProcessId, "child", "http://127.0.0.1:5080", "secret");

    public static async Task<int> RunAsync(string mode, string directory)
    {
        var opener = StoreDirectory.Opener(directory, configure: o => o.CheckpointLogBytes = 1024 * 1024);
        await using var store = await opener.OpenAsync(Owner, CancellationToken.None);
        Console.WriteLine("open");
        if (mode == Write)
            await new KillTestWriter(store, acknowledged => Console.WriteLine(acknowledged)).RunAsync(batches: int.MaxValue);
        else
            await Console.In.ReadToEndAsync();

        return 0;
    }
}
