using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The configured webhooks, and sending again what was given up.</summary>
internal sealed class WebhooksEndpoint(IAggregator aggregator)
{
    public async Task<Ok<ItemList<WebhookStatus>>> ListAsync(CancellationToken aborted) =>
        TypedResults.Ok(new ItemList<WebhookStatus>(await aggregator.ReadWebhooksAsync(aborted)));

    public async Task<Results<Ok<RedeliveryReport>, NotFoundProblem>> RedeliverAsync(string id, CancellationToken aborted)
    {
        if (await aggregator.RedeliverAsync(id, aborted) is { } report)
            return TypedResults.Ok(report);
        return new NotFoundProblem(ProblemDocument.Of(ProblemType.NoSuchWebhook, $"No webhook {id} is configured; {ApiRoutes.Webhooks} lists those that are."));
    }
}
