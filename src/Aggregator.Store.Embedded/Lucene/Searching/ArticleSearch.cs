using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Store.Embedded.Paging;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Answers queries from the index alone: pages of articles, and counts. Thread-safe.</summary>
internal sealed class ArticleSearch(IndexColumnsReader columns, HeatCurve heat, TimeProvider time)
{
    private static readonly HashSet<string> ArticleOnly = [IndexFields.Article];

    /// <summary>A page.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    public ArticlePage Find(IndexSearcher searcher, ArticleQuery query, CancellationToken cancellationToken)
    {
        var after = query.Cursor is { } cursor ? PageCursor.Read(query.Sort, cursor) : (SortKey?)null;
        var visitor = new PageVisitor(query.Sort, query.Limit + 1, after);
        var languages = LanguagesOf(searcher);
        Walk(searcher, query.Filter.And(query.Query), languages, query.Sort == ArticleSort.Relevance).Go(visitor, cancellationToken);

        // One more than the page was kept, to see whether another follows.
        var first = visitor.First();
        var hasMore = first.Count > query.Limit;
        if (hasMore)
            first.RemoveAt(query.Limit);
        var now = time.GetUtcNow();
        var items = new List<Article>(first.Count);
        foreach (var (document, _) in first)
        {
            cancellationToken.ThrowIfCancellationRequested();
            items.Add(Warm(Read(searcher, document), now));
        }

        return new ArticlePage(items, hasMore ? PageCursor.Write(query.Sort, first[^1].Key) : null, visitor.Total, Highlights(items, query.Query));
    }

    /// <summary>Counts by values.</summary>
    public FacetResult Count(IndexSearcher searcher, FacetQuery query, CancellationToken cancellationToken)
    {
        var visitor = new FacetVisitor(query.Fields);
        Walk(searcher, query.Filter.And(query.Query), LanguagesOf(searcher), withScores: false).Go(visitor, cancellationToken);
        return visitor.Result(query.Limit);
    }

    /// <summary>Counts by time.</summary>
    public IReadOnlyList<TimelinePoint> Count(IndexSearcher searcher, TimelineQuery query, CancellationToken cancellationToken)
    {
        var visitor = new TimelineVisitor(query.Interval);
        Walk(searcher, query.Filter.And(query.Query), LanguagesOf(searcher), withScores: false).Go(visitor, cancellationToken);
        return visitor.Result(query.Limit);
    }

    private MatchWalk Walk(IndexSearcher searcher, QueryNode query, IReadOnlyList<string> languages, bool withScores)
    {
        var conditions = new ColumnConditions(columns, heat, time.GetUtcNow());
        return new MatchWalk(searcher, SearchPlan.Of(query, new TextQueries(languages, conditions, withScores)), conditions);
    }

    /// <summary>The languages with rules of their own that the index has articles in, and the one without.</summary>
    private List<string> LanguagesOf(IndexSearcher searcher) =>
        [.. searcher.IndexReader.Leaves.SelectMany(part => columns.Of(part.AtomicReader).Languages.Terms).Select(ArticleAnalyzers.Primary).Append("").Distinct(StringComparer.Ordinal)];

    private Article Warm(Article article, DateTimeOffset now) => article.HeatMark is { } mark ? article with { Heat = heat.Heat(mark, now) } : article;

    private static Article Read(IndexSearcher searcher, int document)
    {
        var bytes = searcher.Doc(document, ArticleOnly).GetBinaryValue(IndexFields.Article);
        return StoredArticle.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }

    private static IReadOnlyList<ArticleHighlight>? Highlights(IReadOnlyList<Article> items, QueryNode? query) =>
        query is not null && Highlighter.Of(query) is { } highlighter ? [.. items.Select(highlighter.Highlight)] : null;
}
