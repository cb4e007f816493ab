using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Reads a query for articles out of a request's query string.</summary>
internal static class ArticleQueryReader
{
    public const string QueryParameter = "q";

    public const string SortParameter = "sort";

    public const string LimitParameter = "limit";

    public const string CursorParameter = "cursor";

    public const string RelatedParameter = "related";

    /// <summary>The query; null when the request is wrong, which <paramref name="errors"/> then tells parameter by parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">What relative times count back from.</param>
    /// <param name="errors">Takes up what is wrong.</param>
    public static ArticleQuery? Read(HttpRequest request, DateTimeOffset now, RequestErrors errors) => Read(new RequestParameters(request, errors), [], now, errors);

    /// <summary>The same, of parameters of which some may be taken already.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="others">The names of others that this resource has.</param>
    /// <param name="now">What relative times count back from.</param>
    /// <param name="errors">Takes up what is wrong.</param>
    public static ArticleQuery? Read(RequestParameters parameters, string[] others, DateTimeOffset now, RequestErrors errors)
    {
        var limit = parameters.TakeNumber(LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        var cursor = parameters.Take(CursorParameter);
        var related = parameters.TakeTruth(RelatedParameter);
        return Read(parameters, [LimitParameter, CursorParameter, RelatedParameter, .. others], limit, now, errors) is { } query
            ? query with { Cursor = cursor, WithRelated = related }
            : null;
    }

    /// <summary>What articles are asked for in which order, where pages are not.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="others">The names of others that this resource has.</param>
    /// <param name="limit">How many.</param>
    /// <param name="now">What relative times count back from.</param>
    /// <param name="errors">Takes up what is wrong.</param>
    public static ArticleQuery? Read(RequestParameters parameters, string[] others, int limit, DateTimeOffset now, RequestErrors errors)
    {
        var sort = ArticleSortParser.Parse(parameters.Take(SortParameter));
        if (!sort.Success) errors.Add(SortParameter, $"{sort.Error}.");
        var filter = ReadFilter(parameters, now, errors);
        var query = ReadQuery(parameters, errors);
        parameters.RefuseRest([QueryParameter, .. ArticleFilterParser.Names, SortParameter, .. others]);
        return errors.IsEmpty && filter is not null ? new ArticleQuery(filter, sort.Sort, limit, Query: query) : null;
    }

    /// <summary>Takes the query in words out; null when it is not given, or asks for nothing.</summary>
    public static QueryNode? ReadQuery(RequestParameters parameters, RequestErrors errors)
    {
        if (parameters.Take(QueryParameter) is not { } text)
            return null;
        var result = QueryLanguage.Parse(text);
        if (!result.Success)
            errors.Add(QueryParameter, $"{QueryParameter}: {result.Error}");
        return result.Query is AllOfNode { Queries.Count: 0 } ? null : result.Query;
    }

    /// <summary>Takes the filters out; null when one of them is wrong.</summary>
    public static ArticleFilter? ReadFilter(RequestParameters parameters, DateTimeOffset now, RequestErrors errors)
    {
        var filter = ArticleFilterParser.Parse(parameters.Take(ArticleFilterParser.Names), now);
        foreach (var error in filter.Errors) errors.Add(error.Parameter, $"{error.Parameter} {error.Message}.");
        return filter.Filter;
    }
}
