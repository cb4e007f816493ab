using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Api;

/// <summary>The configured webhooks, and sending again what was given up.</summary>
internal sealed class WebhooksEndpoint(IAggregator aggregator)
{
    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (errors.IsEmpty)
            await context.WriteJsonAsync(new ItemList<WebhookStatus>(await aggregator.ReadWebhooksAsync(context.RequestAborted)), ApplicationJson.Default.ItemListWebhookStatus, JsonResponseExtensions.Never);
        else
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
    }

    public async Task RedeliverAsync(HttpContext context)
    {
        var name = (string)context.GetRouteValue(ApiRoutes.IdName)!;
        if (await aggregator.RedeliverAsync(name, context.RequestAborted) is { } report)
            await context.WriteJsonAsync(report, ApplicationJson.Default.RedeliveryReport, JsonResponseExtensions.Never);
        else
            await context.WriteProblemAsync(ProblemType.NoSuchWebhook, $"No webhook {name} is configured; {ApiRoutes.Webhooks} lists those that are.");
    }
}
