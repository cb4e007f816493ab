using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Web.Api;

/// <summary>Runs: starts one, and tells how one stands.</summary>
internal sealed class RefreshesEndpoint(IAggregator aggregator, IHostApplicationLifetime lifetime)
{
    public const string WaitParameter = "wait";

    public async Task StartAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        parameters.RefuseRest();
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        if (await RefreshRequestReader.ReadAsync(context.Request, errors, context.RequestAborted) is not { } request)
        {
            await context.WriteProblemAsync(ProblemType.InvalidBody, errors);
            return;
        }

        var start = await aggregator.StartRefreshAsync(request, context.RequestAborted);
        if (start.Run is not { } run)
        {
            await context.WriteProblemAsync(UnknownNamesProblem.From(start.Unknown));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = $"{ApiRoutes.Refreshes}/{Uri.EscapeDataString(run.Id)}";
        await WriteAsync(context, run);
    }

    public async Task FindAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var wait = parameters.TakeSeconds(WaitParameter, WebConstants.MaxWaitSeconds);
        parameters.RefuseRest(WaitParameter);
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        var id = (string)context.GetRouteValue(ApiRoutes.IdName)!;
        if (await FindAsync(id, wait, context.RequestAborted) is { } run)
            await WriteAsync(context, run);
        else
            await context.WriteProblemAsync(ProblemType.NoSuchRun, $"There is no run {id}; runs of long ago are forgotten.");
    }

    // A service that stops answers those who wait with the run as it stands, so that nobody holds up its end.
    private async Task<RunReport?> FindAsync(string id, TimeSpan wait, CancellationToken aborted)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        try
        {
            return await aggregator.FindRunAsync(id, wait, waiting.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return await aggregator.FindRunAsync(id, TimeSpan.Zero, aborted);
        }
    }

    private static Task WriteAsync(HttpContext context, RunReport run) =>
        context.WriteJsonAsync(run, ApplicationJson.Default.RunReport, JsonResponseExtensions.Never);
}
