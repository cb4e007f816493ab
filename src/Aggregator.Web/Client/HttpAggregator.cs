using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Api;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Hosting;

namespace Aggregator.Web.Client;

/// <summary>
/// Asks a running service over HTTP. Every member throws <see cref="ServiceUnreachableException"/> when that cannot be done, beside
/// what <see cref="IAggregator"/> says. Safe for concurrent use.
/// </summary>
public sealed class HttpAggregator : IAggregator, IDisposable
{
    private readonly ServiceConnection _connection;
    private readonly TimeProvider _time;

    /// <summary>An adapter for one service; it connects with the first request.</summary>
    /// <param name="address">The service's http address; a path is ignored.</param>
    /// <param name="token">The service's local token, as its lock file has it.</param>
    /// <param name="time">Measures waits and time limits.</param>
    public HttpAggregator(Uri address, string token, TimeProvider time)
    {
        _connection = new ServiceConnection(address, token, time);
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<RunStart> StartRefreshAsync(RefreshRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var content = Json(request, ApplicationJson.Default.RefreshRequest);
        var headers = idempotencyKey is null ? [] : new Dictionary<string, string> { [IdempotencyKey.Header] = idempotencyKey };
        var answer = await _connection.SendAsync(HttpMethod.Post, ApiRoutes.Refreshes, content, ClientConstants.AnswerTimeout, cancellationToken, headers);

        if (answer.Is(ProblemType.KeyReused)) return new RunStart(null, [], answer.Problem?.Detail);
        return answer.Is(ProblemType.UnknownNames) && answer.Problem?.Unknown is { } unknown
            ? new RunStart(null, unknown)
            : new RunStart(Read(answer, ServiceJson.Read<RunReport>), []);
    }

    /// <inheritdoc/>
    public Task<RunReport?> FindRunAsync(string id, TimeSpan wait, CancellationToken cancellationToken) => FollowRunAsync(id, int.MaxValue, wait, cancellationToken);

    /// <inheritdoc/>
    public async Task<RunReport?> FollowRunAsync(string id, int seen, TimeSpan wait, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        while (true)
        {
            var left = wait - _time.GetElapsedTime(start);
            var run = await FollowRunOnceAsync(id, seen, Clamp(left), cancellationToken);
            if (run is not { State: RunState.Running } || run.Feeds.Count > seen || left <= ClientConstants.MaxWaitStep) return run;
        }
    }

    /// <inheritdoc/>
    public async Task<RunReport?> CancelRunAsync(string id, CancellationToken cancellationToken)
    {
        var target = $"{ApiRoutes.Refreshes}/{Uri.EscapeDataString(id)}";
        var answer = await _connection.SendAsync(HttpMethod.Delete, target, content: null, ClientConstants.AnswerTimeout, cancellationToken);
        return answer.Is(ProblemType.NoSuchRun) ? null : Read(answer, ServiceJson.Read<RunReport>);
    }

    /// <inheritdoc/>
    public async Task<ItemList<RunSummary>> ReadRunsAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        var bounded = Math.Min(limit, WebConstants.MaxPageLimit).ToString(CultureInfo.InvariantCulture);
        var from = after is null ? "" : $"&{ArticleQueryReader.CursorParameter}={Uri.EscapeDataString(after)}";
        return Read(
            await GetAsync($"{ApiRoutes.Refreshes}?{ArticleQueryReader.LimitParameter}={bounded}{from}", TimeSpan.Zero, cancellationToken),
            ServiceJson.Read<ItemList<RunSummary>>);
    }

    /// <inheritdoc/>
    public async Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        var page = await ReadPageAsync(query, cancellationToken);
        if (page.Items.Count >= query.Limit || page.Next is null) return page;

        // The service bounds its pages; whoever asks for more gets several as one.
        var (items, highlights) = (new List<Article>(page.Items), new List<ArticleHighlight>(page.Highlights ?? []));
        while (page.Next is not null && items.Count < query.Limit)
        {
            page = await ReadPageAsync(query with { Limit = query.Limit - items.Count, Cursor = page.Next }, cancellationToken);
            items.AddRange(page.Items);
            highlights.AddRange(page.Highlights ?? []);
        }

        return new ArticlePage(items, page.Next, page.Total, highlights.Count == items.Count ? highlights : null);
    }

    /// <inheritdoc/>
    public Task<FacetResult> CountAsync(FacetQuery query, CancellationToken cancellationToken)
    {
        var limit = Math.Min(query.Limit, WebConstants.MaxFacetValues).ToString(CultureInfo.InvariantCulture);
        var fields = string.Join(',', query.Fields.Select(f => f.ToString().ToLowerInvariant()));
        return CountAsync<FacetResult>(
            ApiRoutes.Facets, query.Filter, query.Query, $"{CountsEndpoint.ByParameter}={fields}&{ArticleQueryReader.LimitParameter}={limit}", cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TimelinePoint>> CountAsync(TimelineQuery query, CancellationToken cancellationToken)
    {
        var limit = Math.Min(query.Limit, WebConstants.MaxTimelinePoints).ToString(CultureInfo.InvariantCulture);
        var interval = query.Interval.ToString().ToLowerInvariant();
        var list = await CountAsync<ItemList<TimelinePoint>>(
            ApiRoutes.Timeline, query.Filter, query.Query, $"{CountsEndpoint.IntervalParameter}={interval}&{ArticleQueryReader.LimitParameter}={limit}", cancellationToken);
        return list.Items;
    }

    /// <inheritdoc/>
    public async Task<ChangePage> ReadChangesAsync(string? after, int limit, TimeSpan wait, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var from = after is null ? "" : $"&{ChangesEndpoint.AfterParameter}={Uri.EscapeDataString(after)}";
        var bounded = Math.Min(limit, WebConstants.MaxPageLimit).ToString(CultureInfo.InvariantCulture);
        var step = Clamp(wait);
        var answer = await GetAsync(
            $"{ApiRoutes.Changes}?{ChangesEndpoint.LimitParameter}={bounded}{from}&{ChangesEndpoint.WaitParameter}={Seconds(step)}", step, cancellationToken);
        if (answer.Is(ProblemType.InvalidCursor)) throw new InvalidCursorException();
        return Read(answer, ArticleBody.ReadChanges);
    }

    /// <inheritdoc/>
    public Task<Article?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken) =>
        FindAsync($"{ApiRoutes.Articles}/{id}", ProblemType.NoSuchArticle, ArticleBody.ReadArticle, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RelatedArticle>?> ReadRelatedAsync(ArticleId id, CancellationToken cancellationToken) => FindAsync(
        $"{ApiRoutes.Articles}/{id}{ApiRoutes.RelatedSegment}", ProblemType.NoSuchArticle, ArticleBody.ReadRelated, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WebhookStatus>> ReadWebhooksAsync(CancellationToken cancellationToken) =>
        Read(await GetAsync(ApiRoutes.Webhooks, TimeSpan.Zero, cancellationToken), ReadItems<WebhookStatus>);

    /// <inheritdoc/>
    public async Task<RedeliveryReport?> RedeliverAsync(string webhook, CancellationToken cancellationToken)
    {
        var target = $"{ApiRoutes.Webhooks}/{Uri.EscapeDataString(webhook)}{ApiRoutes.RedeliverSegment}";
        var answer = await _connection.SendAsync(HttpMethod.Post, target, content: null, ClientConstants.AnswerTimeout, cancellationToken);
        return answer.Is(ProblemType.NoSuchWebhook) ? null : Read(answer, ServiceJson.Read<RedeliveryReport>);
    }

    /// <inheritdoc/>
    public async Task<IndexReport> StartReindexAsync(CancellationToken cancellationToken)
    {
        var target = ApiRoutes.SearchIndex + ApiRoutes.RebuildSegment;
        var answer = await _connection.SendAsync(HttpMethod.Post, target, content: null, ClientConstants.AnswerTimeout, cancellationToken);
        return Read(answer, ServiceJson.Read<IndexReport>);
    }

    /// <inheritdoc/>
    public async Task<IndexReport> ReadIndexAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var step = Clamp(wait);
        return Read(await GetAsync($"{ApiRoutes.SearchIndex}?{SearchIndexEndpoint.WaitParameter}={Seconds(step)}", step, cancellationToken), ServiceJson.Read<IndexReport>);
    }

    /// <inheritdoc/>
    public Task<ArticleExplanation?> ExplainAsync(ArticleId id, CancellationToken cancellationToken) => FindAsync(
        $"{ApiRoutes.Articles}/{id}{ApiRoutes.ExplainSegment}", ProblemType.NoSuchArticle, ServiceJson.Read<ArticleExplanation>, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleEvent>?> ReadHistoryAsync(ArticleId id, CancellationToken cancellationToken) => FindAsync(
        $"{ApiRoutes.Articles}/{id}{ApiRoutes.HistorySegment}", ProblemType.NoSuchArticle, ReadItems<ArticleEvent>, cancellationToken);

    /// <inheritdoc/>
    public async Task<Article?> SetStateAsync(ArticleId id, EditorialState state, CancellationToken cancellationToken)
    {
        var answer = await _connection.SendAsync(
            HttpMethod.Patch, $"{ApiRoutes.Articles}/{id}", Json(state, ApplicationJson.Default.EditorialState), ClientConstants.AnswerTimeout, cancellationToken);
        return answer.Is(ProblemType.NoSuchArticle) ? null : Read(answer, ArticleBody.ReadArticle);
    }

    /// <inheritdoc/>
    public async Task<EnrichReport> EnrichAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var target = ApiRoutes.Articles + ApiRoutes.EnrichSegment + ArticleQueryString.Of(query with { Limit = Math.Min(query.Limit, WebConstants.MaxPageLimit) });
        var answer = await _connection.SendAsync(HttpMethod.Post, target, content: null, ClientConstants.AnswerTimeout, cancellationToken);
        if (answer.Is(ProblemType.InvalidCursor)) throw new InvalidCursorException();
        return Read(answer, ServiceJson.Read<EnrichReport>);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingWork>> ReadWorkAsync(CancellationToken cancellationToken) =>
        Read(await GetAsync(ApiRoutes.Work, TimeSpan.Zero, cancellationToken), ReadItems<WaitingWork>);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FeedStatus>> ReadFeedsAsync(CancellationToken cancellationToken) =>
        Read(await GetAsync(ApiRoutes.Feeds, TimeSpan.Zero, cancellationToken), ReadItems<FeedStatus>);

    /// <inheritdoc/>
    public Task<FeedStatus?> FindFeedAsync(FeedId id, CancellationToken cancellationToken) =>
        FindAsync($"{ApiRoutes.Feeds}/{id}", ProblemType.NoSuchFeed, ServiceJson.Read<FeedStatus>, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FeedOutcome>?> ReadOutcomesAsync(FeedId id, CancellationToken cancellationToken) => FindAsync(
        $"{ApiRoutes.Feeds}/{id}{ApiRoutes.OutcomesSegment}", ProblemType.NoSuchFeed, ReadItems<FeedOutcome>, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static IReadOnlyList<T> ReadItems<T>(byte[] body) => ServiceJson.Read<ItemList<T>>(body).Items;

    private static string Seconds(TimeSpan wait) => wait.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static TimeSpan Clamp(TimeSpan wait) =>
        wait <= TimeSpan.Zero ? TimeSpan.Zero : wait > ClientConstants.MaxWaitStep ? ClientConstants.MaxWaitStep : wait;

    /// <summary>What stands at a target; null when the service says that it is not there.</summary>
    private async Task<T?> FindAsync<T>(string target, ProblemType missing, Func<byte[], T> read, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await GetAsync(target, TimeSpan.Zero, cancellationToken);
        return answer.Is(missing) ? null : Read(answer, read);
    }

    private async Task<RunReport?> FollowRunOnceAsync(string id, int seen, TimeSpan wait, CancellationToken cancellationToken)
    {
        var from = seen == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $"&{RefreshesEndpoint.SeenParameter}={seen}");
        var target = $"{ApiRoutes.Refreshes}/{Uri.EscapeDataString(id)}?{RefreshesEndpoint.WaitParameter}={Seconds(wait)}{from}";
        var answer = await GetAsync(target, wait, cancellationToken);
        return answer.Is(ProblemType.NoSuchRun) ? null : Read(answer, ServiceJson.Read<RunReport>);
    }

    private async Task<ArticlePage> ReadPageAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var bounded = query with { Limit = Math.Min(query.Limit, WebConstants.MaxPageLimit) };
        var answer = await GetAsync(ApiRoutes.Articles + ArticleQueryString.Of(bounded), TimeSpan.Zero, cancellationToken);
        if (answer.Is(ProblemType.InvalidCursor)) throw new InvalidCursorException();
        ThrowIfIndexUnavailable(answer);
        return Read(answer, ArticleBody.ReadPage);
    }

    /// <inheritdoc/>
    public async Task<StoreBackup> OpenBackupAsync(CancellationToken cancellationToken)
    {
        var (answer, backup) = await _connection.OpenAsync(ApiRoutes.Backup, ClientConstants.AnswerTimeout, cancellationToken);
        if (backup is not null) return backup;
        throw answer.Is(ProblemType.BackupUnderWay) ? new BackupUnderWayException() : Refused(answer);
    }

    private async Task<T> CountAsync<T>(string target, ArticleFilter filter, QueryNode? query, string parameters, CancellationToken cancellationToken)
        where T : class
    {
        var filters = ArticleQueryString.OfFilter(filter, query);
        var answer = await GetAsync($"{target}{(filters.Length == 0 ? "?" : filters + "&")}{parameters}", TimeSpan.Zero, cancellationToken);
        ThrowIfIndexUnavailable(answer);
        return Read(answer, ServiceJson.Read<T>);
    }

    private static void ThrowIfIndexUnavailable(ServiceAnswer answer)
    {
        if (answer.Is(ProblemType.IndexUnavailable))
            throw new IndexUnavailableException(null);
    }

    private Task<ServiceAnswer> GetAsync(string target, TimeSpan wait, CancellationToken cancellationToken) =>
        _connection.SendAsync(HttpMethod.Get, target, content: null, wait + ClientConstants.AnswerTimeout, cancellationToken);

    private T Read<T>(ServiceAnswer answer, Func<byte[], T> read)
    {
        if (!answer.IsSuccess) throw Refused(answer);
        try
        {
            return read(answer.Body);
        }
        catch (JsonException exception)
        {
            throw new ServiceUnreachableException(
                $"What answers at {_connection.Address} is not this version's service: its answer cannot be read. "
                + "Use the version of the command that the service has, or set Aggregator:Web:Url to another address.",
                exception);
        }
    }

    private ServiceUnreachableException Refused(ServiceAnswer answer)
    {
        var said = answer.Problem?.Detail ?? "it did not say why.";
        return new ServiceUnreachableException(answer.Status switch
        {
            HttpStatusCode.Unauthorized =>
                $"Another service than this data directory's listens at {_connection.Address}. "
                + "Stop it, or set Aggregator:Web:Url to another address.",
            >= HttpStatusCode.InternalServerError => $"The service at {_connection.Address} failed ({(int)answer.Status}): {said}",
            _ => $"The service at {_connection.Address} did not take the request ({(int)answer.Status}): {said} "
                + "It may be of another version, or another program.",
        });
    }
}
