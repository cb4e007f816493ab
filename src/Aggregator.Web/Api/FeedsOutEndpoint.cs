using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Any query as a feed that others may subscribe to.</summary>
internal sealed class FeedsOutEndpoint(IAggregator aggregator, TimeProvider time)
{
    private const string DefaultTitle = "Aggregator";

    public RequestDelegate In(ArticleFileFormat format) => context => GetAsync(context, format);

    private async Task GetAsync(HttpContext context, ArticleFileFormat format)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var limit = parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        if (ArticleQueryReader.Read(parameters, [ArticleQueryReader.LimitParameter], limit, time.GetUtcNow(), errors) is not { } query)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        try
        {
            var page = await aggregator.QueryAsync(query, context.RequestAborted);
            await WriteAsync(context, query, page, format);
        }
        catch (IndexUnavailableException exception)
        {
            await context.WriteProblemAsync(ProblemType.IndexUnavailable, exception.Message);
        }
    }

    private async Task WriteAsync(HttpContext context, ArticleQuery query, ArticlePage page, ArticleFileFormat format)
    {
        // Heat falls by itself and shows in no feed: the articles alone make the tag.
        var updated = page.Items.Count > 0 ? page.Items.Max(a => a.Updated) : DateTimeOffset.UnixEpoch;
        context.Response.Headers.LastModified = updated.ToString("R", CultureInfo.InvariantCulture);
        if (EntityTags.IsNotModified(context, EntityTags.OfFeed(page)) || IsUnmodifiedSince(context, updated))
            return;
        var request = context.Request;
        var home = $"{request.Scheme}://{request.Host}/";
        var self = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
        context.Response.ContentType = format.MediaType;
        if (HttpMethods.IsHead(request.Method))
            return;
        var options = new ArticleWriterOptions { Feed = new FeedDescription(TitleOf(query), self, home, updated) };
        await using var pump = new PumpStream(context.Response.Body);
        await using var writer = ArticleWriters.Create(format.Format, pump, options);
        foreach (var article in page.Items)
        {
            await writer.WriteAsync(article, context.RequestAborted);
            await pump.PassOnAsync(all: false, context.RequestAborted);
        }

        await writer.CompleteAsync(context.RequestAborted);
        await pump.PassOnAsync(all: true, context.RequestAborted);
    }

    /// <summary>A tag that the client sent counts instead (RFC 9110 section 13.2.2).</summary>
    private static bool IsUnmodifiedSince(HttpContext context, DateTimeOffset updated)
    {
        var headers = context.Request.GetTypedHeaders();
        if (headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince is not { } since || updated > since)
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string TitleOf(ArticleQuery query)
    {
        var asked = QueryLanguage.Print(query.Filter.And(query.Query));
        return asked.Length == 0 ? DefaultTitle : $"{DefaultTitle}: {asked}";
    }
}
