using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Web.Tests.Fakes;

/// <summary>An application in memory: what it is asked is recorded, what it answers is set.</summary>
internal sealed class FakeAggregator : IAggregator
{
    private const string CursorPrefix = "after ";

    public List<Article> Articles { get; } = [];

    public List<ArticleChange> Changes { get; } = [];

    public Dictionary<ArticleId, ArticleId> Merged { get; } = [];

    public List<FeedStatus> Feeds { get; } = [];

    public List<WaitingWork> Work { get; } = [];

    /// <summary>The outcomes of every feed.</summary>
    public List<FeedOutcome> Outcomes { get; } = [];

    public Dictionary<string, RunReport> Runs { get; } = [];

    public List<string> Unknown { get; } = [];

    public List<ArticleQuery> Queries { get; } = [];

    public List<RefreshRequest> Requests { get; } = [];

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Thrown by every member instead of an answer, when set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Called with each wait for a run, before the answer.</summary>
    public Action<TimeSpan> OnWait { get; set; } = _ => { };

    /// <summary>Whether a wait for a run lasts until it is cancelled.</summary>
    public bool WaitsForGood { get; set; }

    /// <summary>Ends when the first wait begins.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The idempotency keys of the requests.</summary>
    public List<string?> Keys { get; } = [];

    /// <summary>Why a key cannot be used; null where it can.</summary>
    public string? Conflict { get; set; }

    /// <summary>The runs that were to be canceled.</summary>
    public List<string> Canceled { get; } = [];

    /// <summary>The store's file.</summary>
    public byte[] Backup { get; set; } = [];

    public Task<StoreBackup> OpenBackupAsync(CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(new StoreBackup(new MemoryStream(Backup), Backup.Length));
    }

    public Task<RunStart> StartRefreshAsync(RefreshRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        FailIfSet();
        Requests.Add(request);
        Keys.Add(idempotencyKey);
        if (Conflict is not null)
            return Task.FromResult(new RunStart(null, [], Conflict));
        return Task.FromResult(Unknown.Count > 0 ? new RunStart(null, [.. Unknown]) : new RunStart(Runs.Values.First(), []));
    }

    public Task<RunReport?> FindRunAsync(string id, TimeSpan wait, CancellationToken cancellationToken) => FollowRunAsync(id, int.MaxValue, wait, cancellationToken);

    public Task<RunReport?> CancelRunAsync(string id, CancellationToken cancellationToken)
    {
        FailIfSet();
        Canceled.Add(id);
        return Task.FromResult(Runs.GetValueOrDefault(id));
    }

    public Task<ItemList<RunSummary>> ReadRunsAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        FailIfSet();
        var runs = Runs.Values.Where(r => after is null || string.CompareOrdinal(r.Id, after) < 0).OrderByDescending(r => r.Id, StringComparer.Ordinal).ToList();
        return Task.FromResult(new ItemList<RunSummary>(
            [.. runs.Take(limit).Select(r => new RunSummary(r.Id, r.State, r.StartedAt, r.FinishedAt, r.DurationMs, r.Totals, r.Message))],
            runs.Count > limit ? runs[limit - 1].Id : null));
    }

    public async Task<RunReport?> FollowRunAsync(string id, int seen, TimeSpan wait, CancellationToken cancellationToken)
    {
        FailIfSet();
        Waits.Add(wait);
        OnWait(wait);
        if (WaitsForGood && wait > TimeSpan.Zero)
        {
            Waiting.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return Runs.GetValueOrDefault(id);
    }

    public Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        FailIfSet();
        if (Queries.Count >= FailsAfterPages)
            throw new InvalidOperationException("no more");
        Queries.Add(query);
        var start = query.Cursor is null ? 0 : ReadCursor(query.Cursor);
        var end = Math.Min(start + query.Limit, Articles.Count);
        var next = end < Articles.Count ? CursorPrefix + end.ToString(CultureInfo.InvariantCulture) : null;
        var highlights = Highlight is { } highlight ? Enumerable.Repeat(highlight, end - start).ToArray() : null;
        return Task.FromResult(new ArticlePage(Articles[start..end], next, query.Query is null ? null : Articles.Count, highlights));
    }

    /// <summary>How many pages are given before one fails.</summary>
    public int FailsAfterPages { get; set; } = int.MaxValue;

    /// <summary>What every article shows of the words that it was found by; null for nothing.</summary>
    public ArticleHighlight? Highlight { get; set; }

    public Task<ChangePage> ReadChangesAsync(string? after, int limit, TimeSpan wait, CancellationToken cancellationToken)
    {
        FailIfSet();
        if (wait > TimeSpan.Zero)
            Waits.Add(wait);
        var start = after is null ? 0 : ReadCursor(after);
        var end = Math.Min(start + limit, Changes.Count);
        return Task.FromResult(new ChangePage(Changes[start..end], CursorPrefix + end.ToString(CultureInfo.InvariantCulture)));
    }

    public Task<Article?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken)
    {
        FailIfSet();
        var stays = Merged.GetValueOrDefault(id, id);
        return Task.FromResult(Articles.Find(article => article.Id == stays));
    }

    /// <summary>The editorial states that were set.</summary>
    public List<(ArticleId Id, EditorialState State)> States { get; } = [];

    /// <summary>The history of every article.</summary>
    public List<ArticleEvent> History { get; } = [];

    public Task<ArticleExplanation?> ExplainAsync(ArticleId id, CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(Articles.Find(a => a.Id == id) is { } article
            ? new ArticleExplanation(id.ToString(), article.Title, article.Quality, SignalExplanation.Of(article.QualitySignals), Samples.Topics)
            : null);
    }

    public Task<IReadOnlyList<ArticleEvent>?> ReadHistoryAsync(ArticleId id, CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(Articles.Exists(a => a.Id == id) ? (IReadOnlyList<ArticleEvent>)History : null);
    }

    public Task<Article?> SetStateAsync(ArticleId id, EditorialState state, CancellationToken cancellationToken)
    {
        FailIfSet();
        States.Add((id, state));
        return Task.FromResult(Articles.Find(a => a.Id == id) is { } article ? article with { Published = state.Published } : null);
    }

    /// <summary>The related articles of every article.</summary>
    public List<RelatedArticle> Related { get; } = [];

    /// <summary>How the search index stands.</summary>
    public IndexReport Index { get; set; } = new(IndexState.Current, 3, 7, 9, 2, null);

    /// <summary>How often the search index was to be made anew.</summary>
    public int Rebuilds { get; private set; }

    public Task<IReadOnlyList<RelatedArticle>?> ReadRelatedAsync(ArticleId id, CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(Articles.Exists(a => a.Id == id) ? (IReadOnlyList<RelatedArticle>)Related : null);
    }

    public Task<IndexReport> StartReindexAsync(CancellationToken cancellationToken)
    {
        FailIfSet();
        Rebuilds++;
        return Task.FromResult(Index);
    }

    public Task<IndexReport> ReadIndexAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        FailIfSet();
        Waits.Add(wait);
        return Task.FromResult(Index);
    }

    /// <summary>The counts that were asked for.</summary>
    public List<FacetQuery> FacetQueries { get; } = [];

    /// <summary>The timelines that were asked for.</summary>
    public List<TimelineQuery> TimelineQueries { get; } = [];

    public Task<FacetResult> CountAsync(FacetQuery query, CancellationToken cancellationToken)
    {
        FailIfSet();
        FacetQueries.Add(query);
        return Task.FromResult(new FacetResult(Articles.Count, [.. query.Fields.Select(f => new FacetCounts(f, [new FacetValue("AWS", 2)], 1))]));
    }

    public Task<IReadOnlyList<TimelinePoint>> CountAsync(TimelineQuery query, CancellationToken cancellationToken)
    {
        FailIfSet();
        TimelineQueries.Add(query);
        return Task.FromResult<IReadOnlyList<TimelinePoint>>([new TimelinePoint(DateTimeOffset.UnixEpoch, 3)]);
    }

    /// <summary>The webhooks.</summary>
    public List<WebhookStatus> Webhooks { get; } = [];

    public Task<IReadOnlyList<WebhookStatus>> ReadWebhooksAsync(CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult<IReadOnlyList<WebhookStatus>>(Webhooks);
    }

    public Task<RedeliveryReport?> RedeliverAsync(string webhook, CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(Webhooks.Exists(h => h.Name == webhook) ? new RedeliveryReport(3) : null);
    }

    public async Task<EnrichReport> EnrichAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await QueryAsync(query, cancellationToken);
        return new EnrichReport(page.Items.Count, 1, page.Next);
    }

    public Task<IReadOnlyList<WaitingWork>> ReadWorkAsync(CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult<IReadOnlyList<WaitingWork>>(Work);
    }

    public Task<IReadOnlyList<FeedStatus>> ReadFeedsAsync(CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult<IReadOnlyList<FeedStatus>>(Feeds);
    }

    public Task<FeedStatus?> FindFeedAsync(FeedId id, CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(Feeds.Find(feed => feed.FeedId == id.ToString()));
    }

    public Task<IReadOnlyList<FeedOutcome>?> ReadOutcomesAsync(FeedId id, CancellationToken cancellationToken)
    {
        FailIfSet();
        return Task.FromResult(Feeds.Exists(feed => feed.FeedId == id.ToString()) ? (IReadOnlyList<FeedOutcome>)Outcomes : null);
    }

    private static int ReadCursor(string cursor) =>
        cursor.StartsWith(CursorPrefix, StringComparison.Ordinal)
            ? int.Parse(cursor[CursorPrefix.Length..], CultureInfo.InvariantCulture)
            : throw new InvalidCursorException();

    private void FailIfSet()
    {
        if (Failure is not null) throw Failure;
    }
}
