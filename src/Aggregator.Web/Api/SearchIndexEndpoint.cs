using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Web.Api;

/// <summary>Care of the search index: how it stands, and making it anew.</summary>
internal sealed class SearchIndexEndpoint(IAggregator aggregator, IHostApplicationLifetime lifetime)
{
    /// <summary>How many seconds an answer may wait for the end of a rebuilding.</summary>
    public const string WaitParameter = "wait";

    public async Task<Results<Ok<IndexReport>, BadRequestProblem>> GetAsync(HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(request, errors);
        var wait = parameters.TakeSeconds(WaitParameter, WebConstants.MaxWaitSeconds);
        parameters.RefuseRest(WaitParameter);
        return errors.IsEmpty ? TypedResults.Ok(await ReadAsync(wait, aborted)) : BadRequestProblem.Of(errors);
    }

    public async Task<Accepted<IndexReport>> RebuildAsync(CancellationToken aborted) =>
        TypedResults.Accepted(ApiRoutes.SearchIndex, await aggregator.StartReindexAsync(aborted));

    // A service that stops answers those who wait at once, so that nobody holds up its end.
    private async Task<IndexReport> ReadAsync(TimeSpan wait, CancellationToken aborted)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        try
        {
            return await aggregator.ReadIndexAsync(wait, waiting.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return await aggregator.ReadIndexAsync(TimeSpan.Zero, aborted);
        }
    }
}
