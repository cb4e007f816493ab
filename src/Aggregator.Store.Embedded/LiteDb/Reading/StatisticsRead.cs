using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the counters.</summary>
internal sealed class StatisticsRead(CancellationToken cancellationToken) : SlicedRead<StoreStatistics>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var counters = memory.Counters;
        memory.Terms.Load(engine);
        var kinds = memory.Terms.Texts(TermKind.Work);
        Result = new StoreStatistics(counters.Articles, counters.Keys, counters.Sequence, engine.DataBytes, engine.LogBytes)
        {
            Work = counters.WorkWaiting.Where(w => w.Key > 0 && w.Key <= kinds.Count).ToDictionary(w => kinds[w.Key - 1], w => w.Value),
        };
        yield break;
    }
}
