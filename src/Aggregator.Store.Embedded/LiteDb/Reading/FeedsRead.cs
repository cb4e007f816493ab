using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads all feeds' states.</summary>
internal sealed class FeedsRead(CancellationToken cancellationToken) : SlicedRead<IReadOnlyList<FeedState>>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var states = new List<FeedState>();
        Result = states;
        var from = long.MinValue;
        while (true)
        {
            var documents = engine.Range(Collections.Feeds, from, long.MaxValue, StorageConstants.DocumentsPerSlice);
            foreach (var document in documents)
                states.Add(FeedStateMapper.FromDocument(document));

            var last = documents.Count < StorageConstants.DocumentsPerSlice ? long.MaxValue : documents[^1]["_id"].AsInt64;
            if (last == long.MaxValue)
                break;

            from = last + 1;
            yield return ReadStep.Pause;
        }
    }
}
