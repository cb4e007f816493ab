using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads one run, whole.</summary>
internal sealed class RunFind(string id, CancellationToken cancellationToken) : SlicedRead<StoredRun?>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        Result = engine.Find(Collections.Runs, id) is { } document ? RunMapper.FromDocument(document, withReport: true) : null;
        yield break;
    }
}
