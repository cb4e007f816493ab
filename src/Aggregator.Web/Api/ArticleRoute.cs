using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api;

/// <summary>The article that a path names.</summary>
internal static class ArticleRoute
{
    /// <summary>The article's id; null when the request is wrong, which it then has been answered.</summary>
    public static async ValueTask<ArticleId?> ReadIdAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (!ArticleId.TryParse((string)context.GetRouteValue(ApiRoutes.IdName)!, out var id))
            errors.Add(ApiRoutes.IdName, "id must be 32 hexadecimal digits.");
        if (errors.IsEmpty)
            return id;
        await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
        return null;
    }

    /// <summary>What is told of an article that is not there.</summary>
    public static string Missing(ArticleId id) => $"There is no article {id}.";
}
