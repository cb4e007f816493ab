using System.Text.Json.Serialization.Metadata;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The stored articles: a page of them, and one by its id, with why it is as it is and what happened to it.</summary>
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
        if (await ArticleRoute.ReadIdAsync(context) is not { } id)
            return;
        if (await aggregator.FindArticleAsync(id, context.RequestAborted) is not { } article)
        {
            await WriteMissingAsync(context, id);
            return;
        }

        // A merged article answers with the one that stays, whose own address this is (RFC 9110 section 8.7).
        if (article.Id != id) context.Response.Headers.ContentLocation = $"{ApiRoutes.Articles}/{article.Id}";
        if (EntityTags.IsNotModified(context, EntityTags.Of(article))) return;
        await ArticleResponses.WriteAsync(context, article);
    }

    public async Task ExplainAsync(HttpContext context)
    {
        if (await ArticleRoute.ReadIdAsync(context) is not { } id)
            return;
        if (await aggregator.ExplainAsync(id, context.RequestAborted) is { } explanation)
            await WriteAsync(context, explanation, ApplicationJson.Default.ArticleExplanation);
        else
            await WriteMissingAsync(context, id);
    }

    public async Task ReadHistoryAsync(HttpContext context)
    {
        if (await ArticleRoute.ReadIdAsync(context) is not { } id)
            return;
        if (await aggregator.ReadHistoryAsync(id, context.RequestAborted) is { } history)
            await WriteAsync(context, new ItemList<ArticleEvent>(history), ApplicationJson.Default.ItemListArticleEvent);
        else
            await WriteMissingAsync(context, id);
    }

    private static Task WriteMissingAsync(HttpContext context, ArticleId id) =>
        context.WriteProblemAsync(ProblemType.NoSuchArticle, ArticleRoute.Missing(id));

    private static Task WriteAsync<T>(HttpContext context, T document, JsonTypeInfo<T> type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsJsonAsync(document, type, contentType: null, context.RequestAborted);
    }
}
