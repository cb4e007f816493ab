namespace Aggregator.Core.Model;

/// <summary>A page of articles that is asked for.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Sort">In what order.</param>
/// <param name="Limit">How many at most, from 1.</param>
/// <param name="Cursor">Where the page before ended, opaque, as its <see cref="ArticlePage.Next"/> said; null for the first.</param>
/// <param name="WithRelated">Whether each article gets its related ones, which takes some milliseconds an article.</param>
/// <param name="Query">What was asked for in words beside the filter; null for nothing.</param>
public sealed record ArticleQuery(
    ArticleFilter Filter, ArticleSort Sort, int Limit, string? Cursor = null, bool WithRelated = false, QueryNode? Query = null)
{
    /// <summary>Whether only the search index can answer it.</summary>
    public bool NeedsIndex => Query is not null || Sort == ArticleSort.Relevance;
}
