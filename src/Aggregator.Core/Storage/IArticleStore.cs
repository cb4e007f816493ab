using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>
/// The store of articles, feeds' states and work. Every write is a command, acknowledged only when it is durable; what a command
/// decides it says in its answer. Safe to call from any thread.
/// </summary>
public interface IArticleStore : IAsyncDisposable
{
    /// <summary>
    /// Which store it is: random, made with it and never changed, so that a position in its change feed cannot be taken for one in another's.
    /// A copy that was restored is the same store.
    /// </summary>
    UInt128 Identity { get; }

    /// <summary>
    /// Whether new and published articles leave work of the kind <see cref="WorkKinds.Event"/>, in the transaction that makes them so: for webhooks,
    /// where there are any. Not remembered.
    /// </summary>
    bool RecordsEvents { get; set; }

    /// <summary>What is known of article keys, in memory.</summary>
    IKnownArticles Known { get; }

    /// <summary>What the latest articles tell, in memory.</summary>
    IKnownStories Stories { get; }

    /// <summary>Stores a refresh: articles, sightings, the feed's state, its outcome and its work, all or nothing.</summary>
    Task<CommitResult> CommitAsync(RefreshCommit commit, CancellationToken cancellationToken);

    /// <summary>Changes an article when its revision is still the expected one.</summary>
    Task<AmendResult> AmendAsync(ArticleId id, int expectedRevision, ArticlePatch patch, CancellationToken cancellationToken);

    /// <summary>
    /// Makes two articles one: the older id stays with the sightings of both, the younger becomes a tombstone that redirects.
    /// Returns the id that stays, or null when either does not exist.
    /// </summary>
    Task<ArticleId?> MergeAsync(ArticleId first, ArticleId second, CancellationToken cancellationToken);

    /// <summary>Deletes an article for good: its keys stay known, so that it does not come back. False when there is none.</summary>
    Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Puts a piece of work off after an attempt; nothing when it is done already.</summary>
    /// <param name="workId">The work.</param>
    /// <param name="attempts">How often it was tried by now.</param>
    /// <param name="notBefore">When it may be tried again.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task DeferWorkAsync(long workId, int attempts, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>Removes work items that are done.</summary>
    Task AckWorkAsync(IReadOnlyList<long> workIds, CancellationToken cancellationToken);

    /// <summary>Stores a subscription at a hub under its token, in place of what was stored under it.</summary>
    Task PutSubscriptionAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>Forgets a subscription; one that is not stored is forgotten already.</summary>
    Task RemoveSubscriptionAsync(string token, CancellationToken cancellationToken);

    /// <summary>Stores a run under its id, in place of what was stored under it.</summary>
    Task PutRunAsync(StoredRun run, CancellationToken cancellationToken);

    /// <summary>Forgets runs; those that are not stored are forgotten already.</summary>
    Task RemoveRunsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>A run, whole; null when there is none.</summary>
    Task<StoredRun?> FindRunAsync(string id, CancellationToken cancellationToken);

    /// <summary>All runs, the earliest first, without their reports.</summary>
    Task<IReadOnlyList<StoredRun>> ReadRunsAsync(CancellationToken cancellationToken);

    /// <summary>An article by id, following merges; null when there is none.</summary>
    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>A page of articles.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>Changes after a sequence number, in order: the complete story for a follower, merges and deletions included.</summary>
    Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long afterSequence, int limit, CancellationToken cancellationToken);

    /// <summary>Work that waits, oldest first.</summary>
    Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, int limit, CancellationToken cancellationToken);

    /// <summary>Work that waits, oldest first, behind the item of an id (0: from the beginning).</summary>
    Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, long afterId, int limit, CancellationToken cancellationToken);

    /// <summary>The states of all feeds that were ever refreshed.</summary>
    Task<IReadOnlyList<FeedState>> ReadFeedsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A feed's latest outcomes, newest first, at most <see cref="FeedConstants.OutcomesKept"/>; of several held ones in a row only the
    /// latest, so that asking a held feed again and again pushes nothing out.
    /// </summary>
    Task<IReadOnlyList<RefreshOutcome>> ReadOutcomesAsync(FeedId feed, CancellationToken cancellationToken);

    /// <summary>What is remembered of the items of a feed; empty when nothing is.</summary>
    Task<IReadOnlyList<ItemDigest>> ReadItemDigestsAsync(FeedId feed, CancellationToken cancellationToken);

    /// <summary>All subscriptions at hubs, those that are being left too, in no certain order.</summary>
    Task<IReadOnlyList<Subscription>> ReadSubscriptionsAsync(CancellationToken cancellationToken);

    /// <summary>Counters, kept and not counted.</summary>
    Task<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken);
}
