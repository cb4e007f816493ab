using System.Reflection;
using Aggregator.Core.Storage;
using LiteDB.Engine;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Waits until LiteDB's log writer has handed over all pages. LiteDB 5.0.20 offers no public way, and without the wait a commit is
/// acknowledged before it is written; so its internals are reached by name, and checked when the store is opened.
/// </summary>
internal static class WriterQueue
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Finds the wait of this engine's writer queue.</summary>
    /// <exception cref="StoreUnreadableException">The LiteDB at hand is not the one that this was written for.</exception>
    public static Action BindWait(LiteEngine engine)
    {
        var disk = typeof(LiteEngine).GetField("_disk", Members)?.GetValue(engine);
        var queue = disk?.GetType().GetProperty("Queue", Members)?.GetValue(disk);
        var writer = queue?.GetType().GetProperty("Value", Members)?.GetValue(queue);
        var wait = writer?.GetType().GetMethod("Wait", Members, []);
        return wait?.CreateDelegate<Action>(writer)
            ?? throw new StoreUnreadableException(
                $"LiteDB {typeof(LiteEngine).Assembly.GetName().Version} has no writer queue to wait for, so no commit would be safe; use LiteDB 5.0.20.");
    }
}
