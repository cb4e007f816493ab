using Aggregator.Testing.Fuzzing;

namespace Aggregator.Benchmarks.Throughput;

/// <summary>How fast a contestant reads documents.</summary>
/// <param name="MegabytesPerSecond">Millions of bytes a second of the processor.</param>
/// <param name="ItemsPerSecond">Items a second; negative where it counts none.</param>
/// <param name="AllocationFactor">Bytes allocated for a byte read.</param>
internal sealed record Throughput(double MegabytesPerSecond, double ItemsPerSecond, double AllocationFactor)
{
    private const int WarmUpRounds = 5;
    private const int Rounds = 10;

    private static readonly TimeSpan MinTurn = TimeSpan.FromMilliseconds(120);

    /// <summary>
    /// The best turn of each contestant. They take turns, so that what else the machine does slows down none alone; in a turn all documents
    /// are read as often as fills it.
    /// </summary>
    public static Throughput[] Measure(IReadOnlyList<Contestant> contestants, IReadOnlyList<CorpusDocument> documents)
    {
        var best = new Throughput?[contestants.Count];
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                var turn = TakeTurn(contestants[i], documents);
                if (round >= WarmUpRounds && (best[i] is not { } other || turn.MegabytesPerSecond > other.MegabytesPerSecond))
                    best[i] = turn;
            }
        }

        return best!;
    }

    private static Throughput TakeTurn(Contestant contestant, IReadOnlyList<CorpusDocument> documents)
    {
        var (bytes, items) = (0L, 0L);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = ThreadClock.Now;
        do
        {
            foreach (var document in documents)
            {
                items += contestant.Read(document);
                bytes += document.Bytes.Length;
            }
        }
        while (ThreadClock.Now - started < MinTurn);

        var seconds = (ThreadClock.Now - started).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Throughput(bytes / seconds / 1e6, items / seconds, (double)allocated / bytes);
    }
}
