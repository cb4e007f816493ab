using Aggregator.Core.Model;

using Aggregator.Store.Embedded.Paging;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads a page of articles: chooses rows by the columns in memory, then loads only those.</summary>
internal sealed class PageRead(ArticleQuery query, int limit, SortKey? after, CancellationToken cancellationToken)
    : SlicedRead<ArticlePage>(cancellationToken)
{
    protected override IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory)
    {
        // One more than the page, to see whether another follows.
        var first = new FirstRows(limit + 1, after);
        var filter = new ColumnFilter(query.Filter, memory);
        for (var row = 1; row < memory.Columns!.Count; row += StorageConstants.RowsPerSlice)
        {
            Offer(memory, filter, first, row);
            if (row + StorageConstants.RowsPerSlice < memory.Columns.Count)
                yield return ReadStep.Pause;
        }

        var chosen = first.ToList();
        var hasMore = chosen.Count > limit;
        if (hasMore)
            chosen.RemoveAt(limit);

        var articles = new Dictionary<int, Article>();
        foreach (var slice in chosen.Chunk(StorageConstants.DocumentsPerSlice))
        {
            if (articles.Count > 0)
                yield return ReadStep.Pause;

            ArticleLoader.Load(engine, memory, Array.ConvertAll(slice, static s => s.Row), articles);
        }

        Result = ToPage(chosen, articles, hasMore);
    }

    private void Offer(StoreMemory memory, ColumnFilter filter, FirstRows first, int from)
    {
        var end = Math.Min(from + StorageConstants.RowsPerSlice, memory.Columns!.Count);
        for (var row = from; row < end; row++)
        {
            ref var columns = ref memory.Columns[row];
            if (!filter.Passes(columns))
                continue;

            var place = SortKey.Of(query.Sort, columns.PublishedTicks, columns.Quality, columns.HeatScore);
            if (first.MayTake(place))
                first.Offer(row, place with { Id = memory.Known.Id(row).Value });
        }
    }

    private ArticlePage ToPage(List<(int Row, SortKey Key)> chosen, Dictionary<int, Article> articles, bool hasMore)
    {
        var items = new List<Article>(chosen.Count);
        foreach (var (row, _) in chosen)
        {
            if (articles.TryGetValue(row, out var article))
                items.Add(article);
        }

        return new ArticlePage(items, hasMore ? PageCursor.Write(query.Sort, chosen[^1].Key) : null);
    }
}
