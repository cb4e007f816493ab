using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>What changes stored articles: the editorial state of one, and enriching a page of them again.</summary>
internal sealed class EditingEndpoint(IAggregator aggregator, TimeProvider time)
{
    private const string DefaultOrigin = "api";

    private static readonly StrictJsonBody<EditorialState> Body = new("an editorial state", """{"published":true,"origin":"who"}, origin optional""");

    public async Task<Results<StreamedJson<Article>, NotFoundProblem, BadRequestProblem>> SetStateAsync(string id, HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var state = await Body.ReadAsync(request, null, errors, aborted);
        if (state?.Origin?.Length > EditorialState.MaxOriginLength)
            Body.Refuse(errors, $"its origin must be at most {EditorialState.MaxOriginLength} characters");
        if (state is null || !errors.IsEmpty)
            return new BadRequestProblem(ProblemDocument.Of(ProblemType.InvalidBody, errors));

        var named = state with { Origin = state.Origin ?? DefaultOrigin };
        return await ResourceIds.Article.AnswerAsync(id, (article, token) => SetStateAsync(article, named, token), ArticleAnswers.Of, aborted);
    }

    public async Task<Results<Ok<EnrichReport>, BadRequestProblem>> EnrichAsync(HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        if (ArticleQueryReader.Read(request, time.GetUtcNow(), errors) is not { } query)
            return BadRequestProblem.Of(errors);
        return TypedResults.Ok(await aggregator.EnrichAsync(query, aborted));
    }

    /// <summary>The article as reading it gives it, its related ones included; null when it is not there.</summary>
    private async Task<Article?> SetStateAsync(ArticleId id, EditorialState state, CancellationToken aborted) =>
        await aggregator.SetStateAsync(id, state, aborted) is { } article
            ? article with { Related = await aggregator.ReadRelatedAsync(article.Id, aborted) ?? [] }
            : null;
}
