using System.Collections.Concurrent;
using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Pipeline.Work;

/// <summary>Does what a test tells it, and remembers what it was given.</summary>
internal sealed class FakeWorkHandler : IWorkHandler
{
    private int _underWay;

    public string Kind => "page";

    public Func<WorkItem, Article, CancellationToken, Task<WorkResult>> Answer { get; set; } = (_, _, _) => Task.FromResult(WorkResult.Nothing);

    public ConcurrentQueue<(WorkItem Work, Article Article)> Given { get; } = new();

    public int MostUnderWay { get; private set; }

    public async Task<WorkResult> RunAsync(WorkItem work, Article article, CancellationToken cancellationToken)
    {
        lock (Given)
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        Given.Enqueue((work, article));
        try
        {
            return await Answer(work, article, cancellationToken);
        }
        finally
        {
            lock (Given)
                _underWay--;
        }
    }
}
