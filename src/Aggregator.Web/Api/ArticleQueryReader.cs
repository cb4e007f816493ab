using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Reads a query for articles out of a request's query string.</summary>
internal static class ArticleQueryReader
{
    public const string SortParameter = "sort";

    public const string LimitParameter = "limit";

    public const string CursorParameter = "cursor";

    public const string RelatedParameter = "related";

    /// <summary>The query; null when the request is wrong, which <paramref name="errors"/> then tells parameter by parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">What relative times count back from.</param>
    /// <param name="errors">Takes up what is wrong.</param>
    public static ArticleQuery? Read(HttpRequest request, DateTimeOffset now, RequestErrors errors)
    {
        var parameters = new RequestParameters(request, errors);
        var limit = parameters.TakeNumber(LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        var cursor = parameters.Take(CursorParameter);
        var sort = ArticleSortParser.Parse(parameters.Take(SortParameter));
        if (!sort.Success) errors.Add(SortParameter, $"{sort.Error}.");

        var filter = ArticleFilterParser.Parse(parameters.Take(ArticleFilterParser.Names), now);
        foreach (var error in filter.Errors) errors.Add(error.Parameter, $"{error.Parameter} {error.Message}.");
        var related = parameters.TakeTruth(RelatedParameter);
        parameters.RefuseRest([.. ArticleFilterParser.Names, SortParameter, LimitParameter, CursorParameter, RelatedParameter]);
        return errors.IsEmpty && filter.Success ? new ArticleQuery(filter.Filter, sort.Sort, limit, cursor, related) : null;
    }
}
