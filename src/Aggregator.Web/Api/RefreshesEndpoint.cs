using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Api.Results;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Web.Api;

/// <summary>Runs: starts and cancels them, tells how they stand, and follows them.</summary>
internal sealed class RefreshesEndpoint(IAggregator aggregator, IHostApplicationLifetime lifetime)
{
    public const string WaitParameter = "wait";

    public const string SeenParameter = "seen";

    public async Task<Results<Accepted<RunReport>, BadRequestProblem, UnprocessableProblem>> StartAsync(HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        if (await RefreshRequestReader.ReadAsync(request, errors, aborted) is not { } refresh)
            return new BadRequestProblem(ProblemDocument.Of(ProblemType.InvalidBody, errors));
        if (!IdempotencyKey.TryRead(request, errors, out var key))
            return BadRequestProblem.Of(errors);

        var start = await aggregator.StartRefreshAsync(refresh, key, aborted);
        if (start.Run is { } run)
            return TypedResults.Accepted($"{ApiRoutes.Refreshes}/{Uri.EscapeDataString(run.Id)}", run);
        if (start.Conflict is { } conflict)
            return new UnprocessableProblem(ProblemDocument.Of(ProblemType.KeyReused, conflict));
        return new BadRequestProblem(UnknownNamesProblem.From(start.Unknown));
    }

    public async Task<Results<Ok<RunReport>, NotFoundProblem, BadRequestProblem>> FindAsync(string id, HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(request, errors);
        var wait = parameters.TakeSeconds(WaitParameter, WebConstants.MaxWaitSeconds);
        var seen = parameters.TakeNumber(SeenParameter, 0, int.MaxValue, int.MaxValue);
        parameters.RefuseRest(WaitParameter, SeenParameter);
        if (!errors.IsEmpty)
            return BadRequestProblem.Of(errors);
        return await FollowAsync(id, seen, wait, aborted) is { } run ? TypedResults.Ok(run) : Missing(id);
    }

    public async Task<Results<Ok<ItemList<RunSummary>>, BadRequestProblem>> ListAsync(HttpRequest request, CancellationToken aborted)
    {
        var errors = new RequestErrors();
        var parameters = new RequestParameters(request, errors);
        var limit = parameters.TakeNumber(ArticleQueryReader.LimitParameter, 1, WebConstants.MaxPageLimit, WebConstants.DefaultPageLimit);
        var cursor = parameters.Take(ArticleQueryReader.CursorParameter);
        parameters.RefuseRest(ArticleQueryReader.LimitParameter, ArticleQueryReader.CursorParameter);
        return errors.IsEmpty ? TypedResults.Ok(await aggregator.ReadRunsAsync(cursor, limit, aborted)) : BadRequestProblem.Of(errors);
    }

    public async Task<Results<Ok<RunReport>, NotFoundProblem>> CancelAsync(string id, CancellationToken aborted) =>
        await aggregator.CancelRunAsync(id, aborted) is { } run ? TypedResults.Ok(run) : Missing(id);

    /// <summary>
    /// What happens in a run as server-sent events (HTML Living Standard, section 9.2): "feed" with the outcome of each, numbered by its place, and
    /// "end" with the run. Whoever comes back says by Last-Event-ID what they have.
    /// </summary>
    public async Task<Results<PushStreamHttpResult, NotFoundProblem>> StreamAsync(string id, HttpRequest request, HttpResponse response, CancellationToken aborted)
    {
        var seen = int.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        if (await FollowAsync(id, seen, TimeSpan.Zero, aborted) is not { } run)
            return Missing(id);
        return TypedResults.Stream(_ => WriteEventsAsync(response, run, seen, aborted), "text/event-stream");
    }

    private static NotFoundProblem Missing(string id) =>
        new(ProblemDocument.Of(ProblemType.NoSuchRun, $"There is no run {id}; runs of long ago are forgotten."));

    private async Task WriteEventsAsync(HttpResponse response, RunReport run, int seen, CancellationToken aborted)
    {
        while (true)
        {
            for (; seen < run.Feeds.Count; seen++)
                await WriteEventAsync(response, "feed", seen + 1, JsonSerializer.Serialize(run.Feeds[seen], ApplicationJson.Default.RunFeed), aborted);
            if (run.State != RunState.Running)
                break;

            // A comment now and then keeps the connection through proxies.
            await response.WriteAsync(":\n\n", aborted);
            await response.Body.FlushAsync(aborted);
            if (lifetime.ApplicationStopping.IsCancellationRequested || await FollowAsync(run.Id, seen, WebConstants.EventPause, aborted) is not { } next)
                return;
            run = next;
        }

        await WriteEventAsync(response, "end", seen + 1, JsonSerializer.Serialize(run with { Feeds = [] }, ApplicationJson.Default.RunReport), aborted);
        await response.Body.FlushAsync(aborted);
    }

    private static Task WriteEventAsync(HttpResponse response, string name, int id, string data, CancellationToken aborted) =>
        response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {name}\ndata: {data}\n\n"), aborted);

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
}
