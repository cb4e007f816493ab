using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>All articles that a filter or a query finds, as one file: sent page by page as it is made, in constant memory.</summary>
internal sealed class ExportEndpoint(IAggregator aggregator, TimeProvider time)
{
    public const string FormatParameter = "format";

    public const string ContentParameter = "content";

    public async Task GetAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var format = ReadFormat(parameters, errors);
        var content = parameters.TakeTruth(ContentParameter);
        var limit = parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, int.MaxValue, int.MaxValue);
        if (ArticleQueryReader.Read(parameters, [FormatParameter, ContentParameter, ArticleQueryReader.LimitParameter], WebConstants.MaxPageLimit, time.GetUtcNow(), errors) is not { } query)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        try
        {
            // The first page shows whether the question can be answered, while that can still be said by a status.
            var first = await aggregator.QueryAsync(query with { Limit = Math.Min(limit, query.Limit) }, context.RequestAborted);
            await WriteAsync(context, query, first, limit, format!, new ArticleWriterOptions { IncludeContent = content });
        }
        catch (IndexUnavailableException exception) when (!context.Response.HasStarted)
        {
            await context.WriteProblemAsync(ProblemType.IndexUnavailable, exception.Message);
        }
    }

    private async Task WriteAsync(HttpContext context, ArticleQuery query, ArticlePage first, int limit, ArticleFileFormat format, ArticleWriterOptions options)
    {
        context.Response.ContentType = format.MediaType;
        context.Response.Headers.CacheControl = JsonResponseExtensions.Never;
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"articles-{day}{format.Extension}\"";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await using var pump = new PumpStream(context.Response.Body);
        await using var writer = ArticleWriters.Create(format.Format, pump, options);
        var (page, left) = (first, limit);
        while (true)
        {
            foreach (var article in page.Items)
            {
                await writer.WriteAsync(article, context.RequestAborted);
                await pump.PassOnAsync(all: false, context.RequestAborted);
            }

            left -= page.Items.Count;
            if (page.Next is null || left <= 0)
                break;
            page = await aggregator.QueryAsync(query with { Cursor = page.Next, Limit = Math.Min(left, query.Limit) }, context.RequestAborted);
        }

        await writer.CompleteAsync(context.RequestAborted);
        await pump.PassOnAsync(all: true, context.RequestAborted);
    }

    private static ArticleFileFormat? ReadFormat(RequestParameters parameters, RequestErrors errors)
    {
        var name = parameters.Take(FormatParameter);
        var format = ArticleFileFormat.Exports.FirstOrDefault(f => f.Name == name);
        if (format is null)
            errors.Add(FormatParameter, $"{FormatParameter} must be one of {string.Join(", ", ArticleFileFormat.Exports.Select(f => f.Name))}.");
        return format;
    }
}
