using Aggregator.Testing.Fuzzing;

namespace Aggregator.Benchmarks.Throughput;

/// <summary>How fast a contestant reads documents.</summary>
/// <param name="MegabytesPerSecond">Millions of bytes a second of the processor.</param>
/// <param name="ItemsPerSecond">Items a second; 0 where it counts none.</param>
/// <param name="AllocationFactor">Bytes allocated for a byte read.</param>
internal sealed record Throughput(double MegabytesPerSecond, double ItemsPerSecond, double AllocationFactor)
{
    private const int Rounds = 9;

    private static readonly TimeSpan MinRound = TimeSpan.FromMilliseconds(150);

    /// <summary>The best of several rounds, after one that warms up; each reads all documents as often as fills a round.</summary>
    public static Throughput Measure(Contestant contestant, IReadOnlyList<CorpusDocument> documents)
    {
        var bytes = documents.Sum(d => (long)d.Bytes.Length);
        var best = new Throughput(0, 0, 0);
        for (var round = 0; round <= Rounds; round++)
        {
            var (passes, items) = (0, 0L);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = ThreadClock.Now;
            do
            {
                foreach (var document in documents)
                    items += contestant.Read(document);
                passes++;
            }
            while (ThreadClock.Now - started < MinRound);

            var seconds = (ThreadClock.Now - started).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (bytes * passes / seconds / 1e6 > best.MegabytesPerSecond)
                best = new Throughput(bytes * passes / seconds / 1e6, items / seconds, (double)allocated / (bytes * passes));
        }

        return best;
    }
}
