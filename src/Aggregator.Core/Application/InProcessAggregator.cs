using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>The application in the process that owns the store.</summary>
internal sealed class InProcessAggregator(
    StoreSession session,
    IFeedCatalogSource catalog,
    RefreshCoordinator coordinator,
    RefreshRuns runs,
    StoredArticles articles,
    ArticleSearching searching,
    IndexCare index,
    WebhookCare webhooks,
    ISubscriptions subscriptions,
    TimeProvider time)
    : IAggregator
{
    public async Task<RunStart> StartRefreshAsync(RefreshRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        await coordinator.LoadAsync(cancellationToken).ConfigureAwait(false);
        return await runs.StartAsync(request, idempotencyKey, cancellationToken).ConfigureAwait(false);
    }

    public Task<RunReport?> FindRunAsync(string id, TimeSpan wait, CancellationToken cancellationToken) => FollowRunAsync(id, int.MaxValue, wait, cancellationToken);

    public async Task<RunReport?> FollowRunAsync(string id, int seen, TimeSpan wait, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (runs.Find(id) is { } run)
        {
            var (more, left) = (seen == int.MaxValue ? run.Finished : run.MoreThanAsync(seen), wait - time.GetElapsedTime(start));
            if (more.IsCompleted || left <= TimeSpan.Zero)
                return run.Report();
            await Task.WhenAny(more, Task.Delay(left, time, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await runs.FindReportAsync(id, cancellationToken).ConfigureAwait(false);
    }

    public async Task<RunReport?> CancelRunAsync(string id, CancellationToken cancellationToken)
    {
        if (runs.Find(id) is { } run)
        {
            await run.CancelAsync().ConfigureAwait(false);
            await run.Finished.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return await runs.FindReportAsync(id, cancellationToken).ConfigureAwait(false);
    }

    public Task<ItemList<RunSummary>> ReadRunsAsync(string? after, int limit, CancellationToken cancellationToken) => runs.ListAsync(after, limit, cancellationToken);

    public Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        articles.QueryAsync(query, cancellationToken);

    public Task<FacetResult> CountAsync(FacetQuery query, CancellationToken cancellationToken) => searching.CountAsync(query, cancellationToken);

    public Task<IReadOnlyList<TimelinePoint>> CountAsync(TimelineQuery query, CancellationToken cancellationToken) => searching.CountAsync(query, cancellationToken);

    public Task<ChangePage> ReadChangesAsync(string? after, int limit, TimeSpan wait, CancellationToken cancellationToken) =>
        articles.ReadChangesAsync(after, limit, wait, cancellationToken);

    public Task<Article?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken) =>
        articles.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<RelatedArticle>?> ReadRelatedAsync(ArticleId id, CancellationToken cancellationToken) =>
        articles.ReadRelatedAsync(id, cancellationToken);

    public Task<IReadOnlyList<WebhookStatus>> ReadWebhooksAsync(CancellationToken cancellationToken) => webhooks.ReadAsync(cancellationToken);

    public Task<RedeliveryReport?> RedeliverAsync(string webhook, CancellationToken cancellationToken) => webhooks.RedeliverAsync(webhook, cancellationToken);

    public Task<IndexReport> StartReindexAsync(CancellationToken cancellationToken) => Task.FromResult(index.StartRebuild());

    public Task<IndexReport> ReadIndexAsync(TimeSpan wait, CancellationToken cancellationToken) => index.ReadAsync(wait, cancellationToken);

    public Task<ArticleExplanation?> ExplainAsync(ArticleId id, CancellationToken cancellationToken) => articles.ExplainAsync(id, cancellationToken);

    public async Task<IReadOnlyList<ArticleEvent>?> ReadHistoryAsync(ArticleId id, CancellationToken cancellationToken) =>
        (await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false))?.History;

    public Task<Article?> SetStateAsync(ArticleId id, EditorialState state, CancellationToken cancellationToken) =>
        articles.SetStateAsync(id, state, cancellationToken);

    public Task<EnrichReport> EnrichAsync(ArticleQuery query, CancellationToken cancellationToken) => articles.EnrichAsync(query, cancellationToken);

    public Task<StoreBackup> OpenBackupAsync(CancellationToken cancellationToken) => session.Store is IStoreBackup store
        ? store.OpenBackupAsync(cancellationToken)
        : throw new NotSupportedException("This store has no file that could be read; use its own tools to back it up.");

    public async Task<IReadOnlyList<WaitingWork>> ReadWorkAsync(CancellationToken cancellationToken)
    {
        var statistics = await session.Store.ReadStatisticsAsync(cancellationToken).ConfigureAwait(false);
        return [.. statistics.Work.Where(w => w.Value > 0).OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => new WaitingWork(w.Key, w.Value))];
    }

    public async Task<IReadOnlyList<FeedStatus>> ReadFeedsAsync(CancellationToken cancellationToken)
    {
        await coordinator.LoadAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        return [.. catalog.Current.Feeds.Select(f => StatusOf(f, now))];
    }

    public async Task<FeedStatus?> FindFeedAsync(FeedId id, CancellationToken cancellationToken)
    {
        await coordinator.LoadAsync(cancellationToken).ConfigureAwait(false);
        return catalog.Current.FeedsById.TryGetValue(id, out var feed)
            ? StatusOf(feed, time.GetUtcNow())
            : null;
    }

    public async Task<IReadOnlyList<FeedOutcome>?> ReadOutcomesAsync(FeedId id, CancellationToken cancellationToken)
    {
        if (!catalog.Current.FeedsById.ContainsKey(id))
            return null;
        var outcomes = await session.Store.ReadOutcomesAsync(id, cancellationToken).ConfigureAwait(false);
        return [.. outcomes.Select(FeedOutcome.From)];
    }

    private FeedStatus StatusOf(Feed feed, DateTimeOffset now) =>
        FeedStatus.From(feed, coordinator.FindState(feed.Id), subscriptions.Find(feed.Id), now);
}
