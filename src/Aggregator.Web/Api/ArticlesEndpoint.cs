using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The stored articles: a page of them, and one by its id, with why it is as it is and what happened to it.</summary>
internal sealed class ArticlesEndpoint(IAggregator aggregator, TimeProvider time)
{
    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var fields = FieldsParameter.Take(parameters, errors);
        if (ArticleQueryReader.Read(parameters, [FieldsParameter.Name], time.GetUtcNow(), errors) is not { } query)
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

        catch (IndexUnavailableException exception)
        {
            await context.WriteProblemAsync(ProblemType.IndexUnavailable, exception.Message);
            return;
        }

        if (EntityTags.IsNotModified(context, EntityTags.Of(page))) return;
        await ArticleResponses.WriteAsync(context, page, fields);
    }

    /// <summary>The articles of an article's story, itself among them; none where it belongs to none.</summary>
    public Task ReadStoryAsync(HttpContext context) => ResourceRoutes.Article.AnswerAsync(context, aggregator.FindArticleAsync, async (_, article) =>
    {
        try
        {
            var query = new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, WebConstants.MaxPageLimit);
            await ArticleResponses.WriteAsync(context, article.StoryId is { } story
                ? await aggregator.QueryAsync(query with { Query = new ValueNode(QueryValueField.Story, story) }, context.RequestAborted)
                : new ArticlePage([], null));
        }
        catch (IndexUnavailableException exception)
        {
            await context.WriteProblemAsync(ProblemType.IndexUnavailable, exception.Message);
        }
    });

    public Task FindAsync(HttpContext context) => ResourceRoutes.Article.AnswerAsync(context, aggregator.FindArticleAsync, async (id, article) =>
    {
        // A merged article answers with the one that stays, whose own address this is (RFC 9110 section 8.7).
        if (article.Id != id) context.Response.Headers.ContentLocation = $"{ApiRoutes.Articles}/{article.Id}";
        if (EntityTags.IsNotModified(context, EntityTags.Of(article))) return;
        await ArticleResponses.WriteAsync(context, article);
    });

    public Task ReadRelatedAsync(HttpContext context) => ResourceRoutes.Article.AnswerAsync(
        context, aggregator.ReadRelatedAsync, (_, related) => ArticleResponses.WriteAsync(context, related));

    public Task ExplainAsync(HttpContext context) => ResourceRoutes.Article.AnswerAsync(
        context, aggregator.ExplainAsync, (_, explanation) => context.WriteJsonAsync(explanation, ApplicationJson.Default.ArticleExplanation));

    public Task ReadHistoryAsync(HttpContext context) => ResourceRoutes.Article.AnswerAsync(
        context, aggregator.ReadHistoryAsync, (_, history) => context.WriteJsonAsync(new ItemList<ArticleEvent>(history), ApplicationJson.Default.ItemListArticleEvent));
}
