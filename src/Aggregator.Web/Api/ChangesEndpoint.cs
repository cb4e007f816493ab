using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The change feed: what happened to the stored articles after a place in it.</summary>
internal sealed class ChangesEndpoint(IAggregator aggregator)
{
    public const string AfterParameter = "after";

    public const string LimitParameter = "limit";

    public const string WaitParameter = "wait";

    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var after = parameters.Take(AfterParameter);
        var limit = parameters.TakeNumber(LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        var wait = parameters.TakeSeconds(WaitParameter, WebConstants.MaxWaitSeconds);
        parameters.RefuseRest(AfterParameter, LimitParameter, WaitParameter);
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        try
        {
            await WriteAsync(context, await aggregator.ReadChangesAsync(after, limit, wait, context.RequestAborted));
        }
        catch (InvalidCursorException exception)
        {
            errors.Add(AfterParameter, exception.Message);
            await context.WriteProblemAsync(ProblemType.InvalidCursor, errors);
        }
    }

    private static async Task WriteAsync(HttpContext context, ChangePage page)
    {
        context.Response.ContentType = ArticleResponses.MediaType;
        context.Response.Headers.CacheControl = JsonResponseExtensions.Never;
        var body = context.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, ArticleJson.WriterOptions);
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var change in page.Items)
        {
            ArticleChangeJson.Write(json, change);
            if (json.BytesPending < WebConstants.FlushBytes) continue;
            await json.FlushAsync(context.RequestAborted);
            await body.FlushAsync(context.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteString("next", page.Next);
        json.WriteEndObject();
    }
}
