using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>All articles that a filter or a query finds, as one file: sent page by page as it is made, in constant memory.</summary>
internal sealed class ExportEndpoint(IAggregator aggregator, TimeProvider time)
{
    public const string FormatParameter = "format";

    public const string ContentParameter = "content";

    public async Task<Results<PushStreamHttpResult, BadRequestProblem>> GetAsync(HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(request, errors);
        var format = ReadFormat(parameters, errors);
        var options = new ArticleWriterOptions { IncludeContent = parameters.TakeTruth(ContentParameter) };
        var limit = parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, int.MaxValue, int.MaxValue);
        if (ArticleQueryReader.Read(parameters, [FormatParameter, ContentParameter, ArticleQueryReader.LimitParameter], WebConstants.MaxPageLimit, time.GetUtcNow(), errors) is not { } query)
            return BadRequestProblem.Of(errors);

        // The first page shows whether the question can be answered, while that can still be said by a status.
        var first = await aggregator.QueryAsync(query with { Limit = Math.Min(limit, query.Limit) }, aborted);
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.Stream(body => WriteAsync(body, query, first, limit, format!.Format, options, aborted), format!.MediaType, $"articles-{day}{format.Extension}");
    }

    private async Task WriteAsync(Stream body, ArticleQuery query, ArticlePage first, int limit, ArticleFormat format, ArticleWriterOptions options, CancellationToken aborted)
    {
        await using var pump = new PumpStream(body);
        await using var writer = ArticleWriters.Create(format, pump, options);
        var (page, left) = (first, limit);
        while (true)
        {
            foreach (var article in page.Items)
            {
                await writer.WriteAsync(article, aborted);
                await pump.PassOnAsync(all: false, aborted);
            }

            left -= page.Items.Count;
            if (page.Next is null || left <= 0)
                break;
            page = await aggregator.QueryAsync(query with { Cursor = page.Next, Limit = Math.Min(left, query.Limit) }, aborted);
        }

        await writer.CompleteAsync(aborted);
        await pump.PassOnAsync(all: true, aborted);
    }

    private static ArticleFileFormat? ReadFormat(RequestParameters parameters, RequestErrors errors)
    {
        var name = parameters.Take(FormatParameter);
        var format = ArticleFileFormat.Exports.FirstOrDefault(f => f.Name == name);
        if (format is null)
            errors.Add(FormatParameter, $"{FormatParameter} {(name is null ? "is missing; it " : "")}must be one of {string.Join(", ", ArticleFileFormat.Exports.Select(f => f.Name))}{(name is null ? "" : WrongValue.Not(name))}.");
        return format;
    }
}
