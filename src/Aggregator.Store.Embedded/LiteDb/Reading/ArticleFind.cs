using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Finds one article, following merges.</summary>
internal sealed class ArticleFind(ArticleId id, CancellationToken cancellationToken) : SlicedRead<Article?>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        var row = memory.Known.FindRow(id.Key);
        if (row != 0 && memory.Known.Facts(row).Fate == ArticleFate.Stored)
            Result = ArticleLoader.Load(engine, memory, row);

        yield break;
    }
}
