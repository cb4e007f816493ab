using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads the oldest work of a kind behind an id.</summary>
internal sealed class WorkRead(string kind, long afterId, int limit, CancellationToken cancellationToken)
    : SlicedRead<IReadOnlyList<WorkItem>>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var items = new List<WorkItem>();
        Result = items;
        memory.Terms.Load(engine);
        var number = memory.Terms.Find(TermKind.Work, kind);
        if (number == 0)
            yield break;

        var from = Math.Max(WorkIds.First(number), afterId + 1);
        while (items.Count < limit)
        {
            var wanted = Math.Min(limit - items.Count, StorageConstants.DocumentsPerSlice);
            var documents = engine.Range(Collections.Work, from, WorkIds.Last(number), wanted);
            foreach (var document in documents)
                items.Add(WorkMapper.FromDocument(document, kind));

            if (documents.Count < wanted)
                break;

            from = items[^1].Id + 1;
            yield return ReadStep.Pause;
        }
    }
}
