using Aggregator.Core.Application;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The slow work that waits.</summary>
internal sealed class WorkEndpoint(IAggregator aggregator)
{
    public async Task<Ok<ItemList<WaitingWork>>> ListAsync(CancellationToken aborted) =>
        TypedResults.Ok(new ItemList<WaitingWork>(await aggregator.ReadWorkAsync(aborted)));
}
