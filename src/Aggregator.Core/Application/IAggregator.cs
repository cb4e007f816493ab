using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>
/// All that commands and the HTTP API do. One adapter works in the process that owns the store, one asks a running service over HTTP,
/// so that a command is written once.
/// </summary>
public interface IAggregator
{
    /// <summary>The place in the change feed behind all that has happened so far.</summary>
    const string Now = "now";

    /// <summary>
    /// Starts a run and returns at once; joins the one that was asked for under the same key, or that is like it and still going; or names the
    /// providers and feeds that are not configured.
    /// </summary>
    /// <param name="request">What is refreshed.</param>
    /// <param name="idempotencyKey">What whoever asks calls the asking, so that it may be repeated; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<RunStart> StartRefreshAsync(RefreshRequest request, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>
    /// A run as it stands, as soon as more than <paramref name="seen"/> of its feeds have ended, or all, or <paramref name="wait"/> has passed;
    /// null when there is no such run.
    /// </summary>
    Task<RunReport?> FollowRunAsync(string id, int seen, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>Abandons what has not ended of a run, and gives it as it ended; one that had ended stays as it was. Null when there is no such run.</summary>
    Task<RunReport?> CancelRunAsync(string id, CancellationToken cancellationToken);

    /// <summary>Runs that are remembered, the latest first.</summary>
    /// <param name="after">Where the page before ended, as its <see cref="ItemList{T}.Next"/> said; null begins with the latest.</param>
    /// <param name="limit">How many at most, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ItemList<RunSummary>> ReadRunsAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// A run as it stands, as soon as it has finished or <paramref name="wait"/> has passed; null when there is no such run.
    /// </summary>
    Task<RunReport?> FindRunAsync(string id, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>A page of articles.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    /// <exception cref="IndexUnavailableException">It asks for words, and the search index cannot be asked.</exception>
    Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>Counts articles by their values.</summary>
    /// <exception cref="IndexUnavailableException">The search index cannot be asked.</exception>
    Task<FacetResult> CountAsync(FacetQuery query, CancellationToken cancellationToken);

    /// <summary>Counts articles by when they were published, the earliest first.</summary>
    /// <exception cref="IndexUnavailableException">The search index cannot be asked.</exception>
    Task<IReadOnlyList<TimelinePoint>> CountAsync(TimelineQuery query, CancellationToken cancellationToken);

    /// <summary>A page of the change feed, the complete story of the stored articles: merges and deletions included.</summary>
    /// <param name="after">Where the page before ended, as its <see cref="ChangePage.Next"/> said; <see cref="Now"/> for what is to come; null begins with the first change.</param>
    /// <param name="limit">How many at most, from 1; an adapter may give fewer.</param>
    /// <param name="wait">How long to wait for a change where there is none yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidCursorException">The place is not one of this store's: it is another, or was reset or put back.</exception>
    Task<ChangePage> ReadChangesAsync(string? after, int limit, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>An article by id with its related ones, following merges; null when there is none.</summary>
    Task<Article?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>An article's related ones, the nearest first; null when there is no such article.</summary>
    Task<IReadOnlyList<RelatedArticle>?> ReadRelatedAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Why an article is as it is; null when there is none.</summary>
    Task<ArticleExplanation?> ExplainAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>What happened to an article since it was stored, oldest first; null when there is none.</summary>
    Task<IReadOnlyList<ArticleEvent>?> ReadHistoryAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Sets an article's editorial state; the article as it then is, without its related ones; null when there is none.</summary>
    Task<Article?> SetStateAsync(ArticleId id, EditorialState state, CancellationToken cancellationToken);

    /// <summary>Gives a page of articles the topics, rating and language that they would get if they came now.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    Task<EnrichReport> EnrichAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>The slow work that waits, by kind; kinds without any are left out.</summary>
    Task<IReadOnlyList<WaitingWork>> ReadWorkAsync(CancellationToken cancellationToken);

    /// <summary>Every configured webhook and how it stands.</summary>
    Task<IReadOnlyList<WebhookStatus>> ReadWebhooksAsync(CancellationToken cancellationToken);

    /// <summary>Sends a webhook's messages that were given up again; null when it is not configured.</summary>
    Task<RedeliveryReport?> RedeliverAsync(string webhook, CancellationToken cancellationToken);

    /// <summary>Begins to make the search index anew from the store, unless that is under way, and returns at once.</summary>
    Task<IndexReport> StartReindexAsync(CancellationToken cancellationToken);

    /// <summary>How the search index stands, as soon as its rebuilding has ended or <paramref name="wait"/> has passed.</summary>
    Task<IndexReport> ReadIndexAsync(TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>The store's file as it is now, to be read while the store is written to.</summary>
    /// <exception cref="BackupUnderWayException">A backup is being read already.</exception>
    /// <exception cref="NotSupportedException">The store has no file that could be read.</exception>
    Task<StoreBackup> OpenBackupAsync(CancellationToken cancellationToken);

    /// <summary>Every configured feed with its state, in the order of the configuration.</summary>
    Task<IReadOnlyList<FeedStatus>> ReadFeedsAsync(CancellationToken cancellationToken);

    /// <summary>A configured feed with its state; null when it is not configured.</summary>
    Task<FeedStatus?> FindFeedAsync(FeedId id, CancellationToken cancellationToken);

    /// <summary>A configured feed's latest outcomes, newest first; null when it is not configured.</summary>
    Task<IReadOnlyList<FeedOutcome>?> ReadOutcomesAsync(FeedId id, CancellationToken cancellationToken);
}
