using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>What changes stored articles: the editorial state of one, and enriching a page of them again.</summary>
internal sealed class EditingEndpoint(IAggregator aggregator, TimeProvider time)
{
    private const string DefaultOrigin = "api";

    private static readonly StrictJsonBody<EditorialState> Body = new("an editorial state", """{"published":true,"origin":"who"}, origin optional""");

    public async Task SetStateAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var state = await Body.ReadAsync(context.Request, null, errors, context.RequestAborted);
        if (state?.Origin?.Length > EditorialState.MaxOriginLength)
            Body.Refuse(errors, $"its origin must be at most {EditorialState.MaxOriginLength} characters");
        if (state is null || !errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidBody, errors);
            return;
        }

        var named = state with { Origin = state.Origin ?? DefaultOrigin };
        await ResourceRoutes.Article.AnswerAsync(
            context, (id, token) => aggregator.SetStateAsync(id, named, token), (_, article) => WriteAsync(context, article));
    }

    /// <summary>The answer is what reading the article gives, its related ones included.</summary>
    private async Task WriteAsync(HttpContext context, Article article) =>
        await ArticleResponses.WriteAsync(context, article with { Related = await aggregator.ReadRelatedAsync(article.Id, context.RequestAborted) ?? [] });

    public async Task EnrichAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        if (ArticleQueryReader.Read(context.Request, time.GetUtcNow(), errors) is not { } query)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        try
        {
            var report = await aggregator.EnrichAsync(query, context.RequestAborted);
            await context.WriteJsonAsync(report, ApplicationJson.Default.EnrichReport, JsonResponseExtensions.Never);
        }
        catch (InvalidCursorException exception)
        {
            errors.Add(ArticleQueryReader.CursorParameter, exception.Message);
            await context.WriteProblemAsync(ProblemType.InvalidCursor, errors);
        }
    }
}
