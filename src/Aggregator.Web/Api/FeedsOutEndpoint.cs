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

/// <summary>Any query as a feed that others may subscribe to.</summary>
internal sealed class FeedsOutEndpoint(IAggregator aggregator, TimeProvider time)
{
    private const string DefaultTitle = "Aggregator";

    public Task<Results<PushStreamHttpResult, NotModified, BadRequestProblem>> GetRssAsync(HttpContext context, CancellationToken aborted) =>
        GetAsync(context, ArticleFileFormat.RssFeed, aborted);

    public Task<Results<PushStreamHttpResult, NotModified, BadRequestProblem>> GetAtomAsync(HttpContext context, CancellationToken aborted) =>
        GetAsync(context, ArticleFileFormat.AtomFeed, aborted);

    public Task<Results<PushStreamHttpResult, NotModified, BadRequestProblem>> GetJsonAsync(HttpContext context, CancellationToken aborted) =>
        GetAsync(context, ArticleFileFormat.JsonFeed, aborted);

    private async Task<Results<PushStreamHttpResult, NotModified, BadRequestProblem>> GetAsync(HttpContext context, ArticleFileFormat format, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var limit = parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        if (ArticleQueryReader.Read(parameters, [ArticleQueryReader.LimitParameter], limit, time.GetUtcNow(), errors) is not { } query)
            return BadRequestProblem.Of(errors);

        var page = await aggregator.QueryAsync(query, aborted);
        var updated = page.Items.Count > 0 ? page.Items.Max(a => a.Updated) : DateTimeOffset.UnixEpoch;
        context.Response.Headers.LastModified = updated.ToString("R", CultureInfo.InvariantCulture);

        // Heat falls by itself and shows in no feed: the articles alone make the tag.
        if (EntityTags.IsNotModified(context, EntityTags.OfFeed(page)) || IsUnmodifiedSince(context.Request, updated))
            return NotModified.Instance;
        var options = new ArticleWriterOptions { Feed = Describe(context.Request, query, updated) };
        return TypedResults.Stream(body => WriteAsync(body, page, format.Format, options, aborted), format.MediaType);
    }

    private static FeedDescription Describe(HttpRequest request, ArticleQuery query, DateTimeOffset updated)
    {
        var home = $"{request.Scheme}://{request.Host}/";
        var self = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
        return new FeedDescription(TitleOf(query), self, home, updated);
    }

    private static async Task WriteAsync(Stream body, ArticlePage page, ArticleFormat format, ArticleWriterOptions options, CancellationToken aborted)
    {
        await using var pump = new PumpStream(body);
        await using var writer = ArticleWriters.Create(format, pump, options);
        foreach (var article in page.Items)
        {
            await writer.WriteAsync(article, aborted);
            await pump.PassOnAsync(all: false, aborted);
        }

        await writer.CompleteAsync(aborted);
        await pump.PassOnAsync(all: true, aborted);
    }

    /// <summary>A tag that the client sent counts instead (RFC 9110 section 13.2.2).</summary>
    private static bool IsUnmodifiedSince(HttpRequest request, DateTimeOffset updated)
    {
        var headers = request.GetTypedHeaders();
        return headers.IfNoneMatch.Count == 0 && headers.IfModifiedSince is { } since && updated <= since;
    }

    private static string TitleOf(ArticleQuery query)
    {
        var asked = QueryLanguage.Print(query.Filter.And(query.Query));
        return asked.Length == 0 ? DefaultTitle : $"{DefaultTitle}: {asked}";
    }
}
