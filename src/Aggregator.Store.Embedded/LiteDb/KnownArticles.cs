using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The known articles, read into memory when first asked for: a run in which nothing changed never needs them.</summary>
internal sealed class KnownArticles(StoreMemory memory, OnDemandLoad load) : IKnownArticles
{
    public ValueTask ReadyAsync(CancellationToken cancellationToken) => load.ReadyAsync(cancellationToken);

    public KnownArticle? Find(IReadOnlyList<ArticleKey> keys) => memory.Known.Find(keys);
}
