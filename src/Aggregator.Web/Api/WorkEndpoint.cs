using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>The slow work that waits.</summary>
internal sealed class WorkEndpoint(IAggregator aggregator)
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

        var work = await aggregator.ReadWorkAsync(context.RequestAborted);
        await context.WriteJsonAsync(new ItemList<WaitingWork>(work), ApplicationJson.Default.ItemListWaitingWork);
    }
}
