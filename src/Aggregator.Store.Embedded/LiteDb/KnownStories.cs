using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The wording of the latest articles, read into memory when first asked for.</summary>
internal sealed class KnownStories(StoreMemory memory, OnDemandLoad load) : IKnownStories
{
    public bool IsEnabled => memory.Stories.IsEnabled;

    public ValueTask ReadyAsync(CancellationToken cancellationToken) => load.ReadyAsync(cancellationToken);

    public StoryLookup Find(StorySignature signature, DateTimeOffset publishedAt) => memory.Stories.Find(signature, publishedAt, StoryLookup.None);
}
