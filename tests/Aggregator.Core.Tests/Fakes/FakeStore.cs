using System.Collections.Concurrent;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Remembers what was committed, in the order of the commits; can be told to fail.</summary>
internal sealed class FakeStore : IArticleStore, IArticleStoreOpener
{
    public FakeKnownArticles KnownArticles { get; } = new();

    public ConcurrentQueue<RefreshCommit> Commits { get; } = new();

    public List<FeedState> Feeds { get; } = [];

    public Exception? Failure { get; set; }

    /// <summary>Called with each commit before it is taken.</summary>
    public Action OnCommit { get; set; } = () => { };

    public bool Refuses { get; set; }

    public UInt128 Identity => UInt128.One;

    public IKnownArticles Known => KnownArticles;

    public FakeKnownStories KnownStories { get; } = new();

    public IKnownStories Stories => KnownStories;

    public Task<IArticleStore> OpenAsync(StoreOwner owner, CancellationToken cancellationToken) => Task.FromResult<IArticleStore>(this);

    public Task<CommitResult> CommitAsync(RefreshCommit commit, CancellationToken cancellationToken)
    {
        if (Failure is not null)
            throw Failure;
        OnCommit();
        Commits.Enqueue(commit);
        var outcome = commit.Outcome with { NewArticles = commit.Articles.Count };
        return Task.FromResult(new CommitResult(!Refuses, outcome, commit.State with { Refreshes = commit.State.Refreshes + 1 }, Commits.Count));
    }

    public Task<IReadOnlyList<FeedState>> ReadFeedsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FeedState>>(Feeds);

    public Task<IReadOnlyList<RefreshOutcome>> ReadOutcomesAsync(FeedId feed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RefreshOutcome>>([.. Commits.Where(c => c.Feed.Id == feed).Select(c => c.Outcome).Reverse()]);

    public Task<IReadOnlyList<ItemDigest>> ReadItemDigestsAsync(FeedId feed, CancellationToken cancellationToken) =>
        Task.FromResult(Commits.LastOrDefault(c => c.Feed.Id == feed && c.Digests is not null)?.Digests ?? []);

    public ConcurrentDictionary<string, Subscription> Subscriptions { get; } = new();

    public Task PutSubscriptionAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        if (Failure is not null)
            throw Failure;
        Subscriptions[subscription.Token] = subscription;
        return Task.CompletedTask;
    }

    public Task RemoveSubscriptionAsync(string token, CancellationToken cancellationToken)
    {
        Subscriptions.TryRemove(token, out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Subscription>> ReadSubscriptionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Subscription>>([.. Subscriptions.Values]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<AmendResult> AmendAsync(ArticleId id, int expectedRevision, ArticlePatch patch, CancellationToken cancellationToken) => throw Unused();

    public Task<ArticleId?> MergeAsync(ArticleId first, ArticleId second, CancellationToken cancellationToken) => throw Unused();

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw Unused();

    public Task AckWorkAsync(IReadOnlyList<long> workIds, CancellationToken cancellationToken) => throw Unused();

    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) => throw Unused();

    public Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long afterSequence, int limit, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, int limit, CancellationToken cancellationToken) => throw Unused();

    public Task<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) => throw Unused();

    private static InvalidOperationException Unused() => new("The pipeline does not use this.");
}
