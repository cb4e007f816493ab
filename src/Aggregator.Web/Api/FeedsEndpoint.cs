using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The configured feeds and how they stand.</summary>
internal sealed class FeedsEndpoint(IAggregator aggregator)
{
    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        parameters.RefuseRest();
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        var feeds = await aggregator.ReadFeedsAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.WriteAsJsonAsync(
            new ItemList<FeedStatus>(feeds), ApplicationJson.Default.ItemListFeedStatus, contentType: null, context.RequestAborted);
    }
}
