using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>A filter as a query, for what knows only queries. Pure.</summary>
public static class ArticleFilterQuery
{
    /// <summary>The query that finds what passes the filter.</summary>
    public static AllOfNode ToQuery(this ArticleFilter filter) => new([.. Conditions(filter).OfType<QueryNode>()]);

    /// <summary>The query that finds what passes the filter and what else is asked for.</summary>
    public static QueryNode And(this ArticleFilter filter, QueryNode? query)
    {
        var conditions = filter.ToQuery();
        return query is null ? conditions : conditions.Queries.Count == 0 ? query : new AllOfNode([query, .. conditions.Queries]);
    }

    private static IEnumerable<QueryNode?> Conditions(ArticleFilter filter) =>
    [
        Value(QueryValueField.Provider, filter.Provider),
        Value(QueryValueField.Domain, filter.Domain),
        Value(QueryValueField.Topic, filter.Topic),
        Value(QueryValueField.Category, filter.Category),
        Value(QueryValueField.Type, filter.Type?.ToString()),
        Value(QueryValueField.Language, filter.Language),
        filter.Since is { } since ? new TimeNode(QueryTimeField.Published, TimeSide.After, since) : null,
        filter.Until is { } until ? new TimeNode(QueryTimeField.Published, TimeSide.Before, until) : null,
        filter.FirstSeenSince is { } seen ? new TimeNode(QueryTimeField.FirstSeen, TimeSide.After, seen) : null,
        filter.MinQuality is { } quality ? new NumberNode(QueryNumberField.Quality, NumberComparison.AtLeast, quality) : null,
        filter.MinHeat is { } heat ? new NumberNode(QueryNumberField.Heat, NumberComparison.AtLeast, heat) : null,
        filter.Published is { } published ? new PublishedNode(published) : null,
    ];

    private static ValueNode? Value(QueryValueField field, string? value) => value is null ? null : new ValueNode(field, value);
}
