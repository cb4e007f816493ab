using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads all runs, without their reports.</summary>
internal sealed class RunsRead(CancellationToken cancellationToken) : SlicedRead<IReadOnlyList<StoredRun>>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var runs = new List<StoredRun>();
        Result = runs;
        BsonValue from = "";
        while (true)
        {
            var documents = engine.Range(Collections.Runs, from, BsonValue.MaxValue, StorageConstants.DocumentsPerSlice);
            foreach (var document in documents)
                runs.Add(RunMapper.FromDocument(document, withReport: false));

            if (documents.Count < StorageConstants.DocumentsPerSlice)
                break;

            // The least text above it.
            from = documents[^1]["_id"].AsString + "\u0001";
            yield return ReadStep.Pause;
        }
    }
}
