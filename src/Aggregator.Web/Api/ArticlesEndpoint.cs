using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api;

/// <summary>The stored articles: a page of them, and one by its id.</summary>
internal sealed class ArticlesEndpoint(IAggregator aggregator, TimeProvider time)
{
    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        if (ArticleQueryReader.Read(context.Request, time.GetUtcNow(), errors) is not { } query)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        ArticlePage page;
        try
        {
            page = await aggregator.QueryAsync(query, context.RequestAborted);
        }
        catch (InvalidCursorException exception)
        {
            errors.Add(ArticleQueryReader.CursorParameter, exception.Message);
            await context.WriteProblemAsync(ProblemType.InvalidCursor, errors);
            return;
        }

        if (EntityTags.IsNotModified(context, EntityTags.Of(page))) return;
        await ArticleResponses.WriteAsync(context, page);
    }

    public async Task FindAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        parameters.RefuseRest();
        var text = (string)context.GetRouteValue(ApiRoutes.IdName)!;
        if (!ArticleId.TryParse(text, out var id)) errors.Add(ApiRoutes.IdName, "id must be 32 hexadecimal digits.");
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        if (await aggregator.FindArticleAsync(id, context.RequestAborted) is not { } article)
        {
            await context.WriteProblemAsync(ProblemType.NoSuchArticle, $"There is no article {id}.");
            return;
        }

        // A merged article answers with the one that stays, whose own address this is (RFC 9110 section 8.7).
        if (article.Id != id) context.Response.Headers.ContentLocation = $"{ApiRoutes.Articles}/{article.Id}";
        if (EntityTags.IsNotModified(context, EntityTags.Of(article))) return;
        await ArticleResponses.WriteAsync(context, article);
    }
}
