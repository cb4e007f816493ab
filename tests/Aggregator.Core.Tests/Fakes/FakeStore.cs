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

    public bool RecordsEvents { get; set; }

    public ConcurrentDictionary<string, StoredRun> Runs { get; } = new();

    public Task PutRunAsync(StoredRun run, CancellationToken cancellationToken)
    {
        Runs[run.Id] = run;
        return Task.CompletedTask;
    }

    public Task RemoveRunsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
            Runs.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public Task<StoredRun?> FindRunAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Runs.GetValueOrDefault(id));

    public Task<IReadOnlyList<StoredRun>> ReadRunsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredRun>>([.. Runs.Values.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => r with { Report = [] })]);

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

    public ConcurrentDictionary<ArticleId, Article> Articles { get; } = new();

    public ConcurrentDictionary<long, WorkItem> Work { get; } = new();

    public ConcurrentQueue<ArticlePatch> Patches { get; } = new();

    /// <summary>Called with each patch before it is taken.</summary>
    public Action<ArticlePatch> OnAmend { get; set; } = _ => { };

    public Task<AmendResult> AmendAsync(ArticleId id, int expectedRevision, ArticlePatch patch, CancellationToken cancellationToken)
    {
        OnAmend(patch);
        if (!Articles.TryGetValue(id, out var article))
            return Task.FromResult(AmendResult.NotFound);
        if (article.Revision != expectedRevision)
            return Task.FromResult(AmendResult.Conflict);
        Patches.Enqueue(patch);
        Articles[id] = patch.ApplyTo(article);
        if (patch.CompletesWork is { } done)
            Work.TryRemove(done, out _);
        return Task.FromResult(AmendResult.Amended);
    }

    public Task<ArticleId?> MergeAsync(ArticleId first, ArticleId second, CancellationToken cancellationToken) => throw Unused();

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw Unused();

    public Task AckWorkAsync(IReadOnlyList<long> workIds, CancellationToken cancellationToken)
    {
        foreach (var id in workIds)
            Work.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult(Articles.GetValueOrDefault(id));

    public Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long afterSequence, int limit, CancellationToken cancellationToken) => throw Unused();

    public Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, int limit, CancellationToken cancellationToken) => ReadWorkAsync(kind, 0, limit, cancellationToken);

    public Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, long afterId, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WorkItem>>([.. Work.Values.Where(w => w.Kind == kind && w.Id > afterId).OrderBy(w => w.Id).Take(limit)]);

    public Task DeferWorkAsync(long workId, int attempts, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        Work[workId] = Work[workId] with { Attempts = attempts, NotBefore = notBefore };
        return Task.CompletedTask;
    }

    public Task<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) => Task.FromResult(new StoreStatistics(Articles.Count, 0, 0, 0, 0)
    {
        Work = Work.Values.CountBy(w => w.Kind).ToDictionary(c => c.Key, c => (long)c.Value),
    });

    private static InvalidOperationException Unused() => new("The pipeline does not use this.");
}
