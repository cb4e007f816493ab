using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Web.Api;

/// <summary>Runs: starts and cancels them, tells how they stand, and follows them.</summary>
internal sealed class RefreshesEndpoint(IAggregator aggregator, IHostApplicationLifetime lifetime)
{
    public const string WaitParameter = "wait";

    public const string SeenParameter = "seen";

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

        if (!IdempotencyKey.TryRead(context.Request, errors, out var key))
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        var start = await aggregator.StartRefreshAsync(request, key, context.RequestAborted);
        if (start.Run is not { } run)
        {
            await context.WriteProblemAsync(start.Conflict is { } conflict ? ProblemDocument.Of(ProblemType.KeyReused, conflict) : UnknownNamesProblem.From(start.Unknown));
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
        var seen = parameters.TakeNumber(SeenParameter, 0, int.MaxValue, int.MaxValue);
        parameters.RefuseRest(WaitParameter, SeenParameter);
        if (!errors.IsEmpty)
        {
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
            return;
        }

        await WriteOrMissAsync(context, await FollowAsync(IdOf(context), seen, wait, context.RequestAborted));
    }

    public async Task ListAsync(HttpContext context)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(context.Request, errors);
        var limit = parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        var cursor = parameters.Take(ArticleQueryReader.CursorParameter);
        parameters.RefuseRest(ArticleQueryReader.LimitParameter, ArticleQueryReader.CursorParameter);
        if (errors.IsEmpty)
            await context.WriteJsonAsync(await aggregator.ReadRunsAsync(cursor, limit, context.RequestAborted), ApplicationJson.Default.ItemListRunSummary, JsonResponseExtensions.Never);
        else
            await context.WriteProblemAsync(ProblemType.InvalidParameters, errors);
    }

    public async Task CancelAsync(HttpContext context) => await WriteOrMissAsync(context, await aggregator.CancelRunAsync(IdOf(context), context.RequestAborted));

    /// <summary>
    /// What happens in a run as server-sent events (HTML Living Standard, section 9.2): "feed" with the outcome of each, numbered by its place, and
    /// "end" with the run. Whoever comes back says by Last-Event-ID what they have.
    /// </summary>
    public async Task StreamAsync(HttpContext context)
    {
        var seen = int.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        if (await FollowAsync(IdOf(context), seen, TimeSpan.Zero, context.RequestAborted) is not { } run)
        {
            await WriteOrMissAsync(context, null);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = JsonResponseExtensions.Never;
        while (true)
        {
            for (; seen < run.Feeds.Count; seen++)
                await WriteEventAsync(context, "feed", seen + 1, JsonSerializer.Serialize(run.Feeds[seen], ApplicationJson.Default.RunFeed));
            if (run.State != RunState.Running)
                break;

            // A comment now and then keeps the connection through proxies.
            await context.Response.WriteAsync(":\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            if (lifetime.ApplicationStopping.IsCancellationRequested || await FollowAsync(run.Id, seen, WebConstants.EventPause, context.RequestAborted) is not { } next)
                return;
            run = next;
        }

        await WriteEventAsync(context, "end", seen + 1, JsonSerializer.Serialize(run with { Feeds = [] }, ApplicationJson.Default.RunReport));
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static string IdOf(HttpContext context) => (string)context.GetRouteValue(ApiRoutes.IdName)!;

    private static Task WriteEventAsync(HttpContext context, string name, int id, string data) =>
        context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {name}\ndata: {data}\n\n"), context.RequestAborted);

    private static Task WriteOrMissAsync(HttpContext context, RunReport? run) => run is not null
        ? WriteAsync(context, run)
        : context.WriteProblemAsync(ProblemType.NoSuchRun, $"There is no run {IdOf(context)}; runs of long ago are forgotten.");

    // A service that stops answers those who wait with the run as it stands, so that nobody holds up its end.
    private async Task<RunReport?> FollowAsync(string id, int seen, TimeSpan wait, CancellationToken aborted)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        try
        {
            return await aggregator.FollowRunAsync(id, seen, wait, waiting.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return await aggregator.FollowRunAsync(id, seen, TimeSpan.Zero, aborted);
        }
    }

    private static Task WriteAsync(HttpContext context, RunReport run) =>
        context.WriteJsonAsync(run, ApplicationJson.Default.RunReport, JsonResponseExtensions.Never);
}
