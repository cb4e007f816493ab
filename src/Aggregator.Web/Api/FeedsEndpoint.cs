using System.Text.Json.Serialization.Metadata;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api;

/// <summary>The configured feeds: how they stand, and how their latest refreshes ended.</summary>
internal sealed class FeedsEndpoint(IAggregator aggregator)
{
    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        var feeds = await aggregator.ReadFeedsAsync(context.RequestAborted);
        await WriteAsync(context, new ItemList<FeedStatus>(feeds), ApplicationJson.Default.ItemListFeedStatus);
    }

    public async Task FindAsync(HttpContext context)
    {
        if (await ReadIdAsync(context) is not { } id)
            return;
        if (await aggregator.FindFeedAsync(id, context.RequestAborted) is { } feed)
            await WriteAsync(context, feed, ApplicationJson.Default.FeedStatus);
        else
            await WriteNoSuchFeedAsync(context, id);
    }

    public async Task ListOutcomesAsync(HttpContext context)
    {
        if (await ReadIdAsync(context) is not { } id)
            return;
        if (await aggregator.ReadOutcomesAsync(id, context.RequestAborted) is { } outcomes)
            await WriteAsync(context, new ItemList<FeedOutcome>(outcomes), ApplicationJson.Default.ItemListFeedOutcome);
        else
            await WriteNoSuchFeedAsync(context, id);
    }

    /// <summary>The feed that is asked for; null when the request is wrong, which it then has been answered.</summary>
    private static async ValueTask<FeedId?> ReadIdAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (!FeedId.TryParse((string)context.GetRouteValue(ApiRoutes.IdName)!, out var id))
            errors.Add(ApiRoutes.IdName, "id must be 16 hexadecimal digits.");
        if (errors.IsEmpty)
            return id;
        await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
        return null;
    }

    private static Task WriteNoSuchFeedAsync(HttpContext context, FeedId id) =>
        context.WriteProblemAsync(ProblemType.NoSuchFeed, $"There is no configured feed {id}.");

    private static Task WriteAsync<T>(HttpContext context, T document, JsonTypeInfo<T> type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsJsonAsync(document, type, contentType: null, context.RequestAborted);
    }
}
