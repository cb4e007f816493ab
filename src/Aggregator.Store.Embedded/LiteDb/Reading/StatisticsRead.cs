using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the counters.</summary>
internal sealed class StatisticsRead(CancellationToken cancellationToken) : SlicedRead<StoreStatistics>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var counters = memory.Counters;
        Result = new StoreStatistics(counters.Articles, counters.Keys, counters.Sequence, engine.DataBytes, engine.LogBytes);
        yield break;
    }
}
