using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Web.Api;

/// <summary>Care of the search index: how it stands, and making it anew.</summary>
internal sealed class SearchIndexEndpoint(IAggregator aggregator, IHostApplicationLifetime lifetime)
{
    /// <summary>How many seconds an answer may wait for the end of a rebuilding.</summary>
    public const string WaitParameter = "wait";

    public async Task GetAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var wait = parameters.TakeSeconds(WaitParameter, WebConstants.MaxWaitSeconds);
        parameters.RefuseRest(WaitParameter);
        if (errors.IsEmpty)
            await WriteAsync(context, await ReadAsync(wait, context.RequestAborted));
        else
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
    }

    public async Task RebuildAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        new RequestParameters(context.Request, errors).RefuseRest();
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        var report = await aggregator.StartReindexAsync(context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = ApiRoutes.SearchIndex;
        await WriteAsync(context, report);
    }

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

    private static Task WriteAsync(HttpContext context, IndexReport report) =>
        context.WriteJsonAsync(report, ApplicationJson.Default.IndexReport, JsonResponseExtensions.Never);
}
