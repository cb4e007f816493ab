using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What the store's writer tells of itself.</summary>
internal static class StoreMeter
{
    private static readonly Meter Meter = new("Aggregator.Store");

    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("commits.total", description: "Transactions of the store's writer.");

    private static readonly Counter<long> Operations = Meter.CreateCounter<long>("operations.total", description: "Writes that went in them: divided by the transactions, the size of a group.");

    private static readonly Counter<double> Seconds = Meter.CreateCounter<double>("commit.seconds.total", description: "Seconds that the transactions took, the wait for the disk included.");

    public static void Committed(int operations, long start)
    {
        Commits.Add(1);
        Operations.Add(operations);
        Seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
