using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The stored articles: a page of them, and one by its id, with why it is as it is and what happened to it.</summary>
internal sealed class ArticlesEndpoint(IAggregator aggregator, TimeProvider time)
{
    public async Task<Results<StreamedJson<ArticlePage>, NotModified, BadRequestProblem>> ListAsync(HttpContext context, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var fields = FieldsParameter.Take(parameters, errors);
        if (ArticleQueryReader.Read(parameters, [FieldsParameter.Name], time.GetUtcNow(), errors) is not { } query)
            return BadRequestProblem.Of(errors);

        var page = await aggregator.QueryAsync(query, aborted);
        return EntityTags.IsNotModified(context, EntityTags.Of(page)) ? NotModified.Instance : ArticleAnswers.Of(page, fields);
    }

    public async Task<Results<StreamedJson<Article>, NotModified, NotFoundProblem, BadRequestProblem>> FindAsync(string id, HttpContext context, CancellationToken aborted)
    {
        if (!ResourceIds.Article.TryRead(id, out var article, out var refused))
            return refused;
        if (await aggregator.FindArticleAsync(article, aborted) is not { } found)
            return ResourceIds.Article.Missing(article);

        // A merged article answers with the one that stays, whose own address this is (RFC 9110 section 8.7).
        if (found.Id != article)
            context.Response.Headers.ContentLocation = $"{ApiRoutes.Articles}/{found.Id}";
        return EntityTags.IsNotModified(context, EntityTags.Of(found)) ? NotModified.Instance : ArticleAnswers.Of(found);
    }

    /// <summary>The articles of an article's story, itself among them; none where it belongs to none.</summary>
    public Task<Results<StreamedJson<ArticlePage>, NotFoundProblem, BadRequestProblem>> ReadStoryAsync(string id, CancellationToken aborted) =>
        ResourceIds.Article.AnswerAsync(id, ReadStoryAsync, page => ArticleAnswers.Of(page), aborted);

    public Task<Results<StreamedJson<IReadOnlyList<RelatedArticle>>, NotFoundProblem, BadRequestProblem>> ReadRelatedAsync(string id, CancellationToken aborted) =>
        ResourceIds.Article.AnswerAsync(id, aggregator.ReadRelatedAsync, ArticleAnswers.Of, aborted);

    public Task<Results<Ok<ArticleExplanation>, NotFoundProblem, BadRequestProblem>> ExplainAsync(string id, CancellationToken aborted) =>
        ResourceIds.Article.AnswerAsync(id, aggregator.ExplainAsync, TypedResults.Ok, aborted);

    public Task<Results<Ok<ItemList<ArticleEvent>>, NotFoundProblem, BadRequestProblem>> ReadHistoryAsync(string id, CancellationToken aborted) =>
        ResourceIds.Article.AnswerAsync(id, aggregator.ReadHistoryAsync, history => TypedResults.Ok(new ItemList<ArticleEvent>(history)), aborted);

    private async Task<ArticlePage?> ReadStoryAsync(ArticleId id, CancellationToken aborted)
    {
        if (await aggregator.FindArticleAsync(id, aborted) is not { } article)
            return null;
        if (article.StoryId is not { } story)
            return new ArticlePage([], null);
        var query = new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, WebConstants.MaxPageLimit, Query: new ValueNode(QueryValueField.Story, story));
        return await aggregator.QueryAsync(query, aborted);
    }
}
