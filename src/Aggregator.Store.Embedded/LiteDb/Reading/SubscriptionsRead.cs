using Aggregator.Core.Model;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads all subscriptions.</summary>
internal sealed class SubscriptionsRead(CancellationToken cancellationToken) : SlicedRead<IReadOnlyList<Subscription>>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var subscriptions = new List<Subscription>();
        Result = subscriptions;
        BsonValue from = "";
        while (true)
        {
            var documents = engine.Range(Collections.Subscriptions, from, BsonValue.MaxValue, StorageConstants.DocumentsPerSlice);
            foreach (var document in documents)
                subscriptions.Add(SubscriptionMapper.FromDocument(document));

            if (documents.Count < StorageConstants.DocumentsPerSlice)
                break;

            // The least text above it.
            from = documents[^1]["_id"].AsString + "\u0001";
            yield return ReadStep.Pause;
        }
    }
}
