using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.Paging;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The store on LiteDB: turns calls into operations for the actor. Made by <see cref="EmbeddedStoreOpener"/>.</summary>
internal sealed class EmbeddedArticleStore : IArticleStore, IStoreBackup
{
    private readonly StoreActor _actor;
    private readonly OperationQueue _queue;
    private readonly StorageOptions _options;
    private readonly TimeProvider _time;
    private readonly Action _release;
    private readonly OnDemandLoad _known;
    private readonly OnDemandLoad _columns;
    private readonly OnDemandLoad _stories;
    private readonly Lock _disposal = new();
    private volatile bool _recordsEvents;
    private Task? _disposed;

    public EmbeddedArticleStore(
        StoreActor actor, OperationQueue queue, StoreMemory memory, StorageOptions options, TimeProvider time, Action release)
    {
        (_actor, _queue, _options, _time, _release) = (actor, queue, options, time, release);
        _known = new OnDemandLoad(() => ReadAsync(new KnownLoad(), CancellationToken.None));
        _columns = new OnDemandLoad(() => ReadAsync(new ColumnsLoad(), CancellationToken.None));
        _stories = new OnDemandLoad(() => ReadAsync(new StoriesLoad(), CancellationToken.None));
        Known = new KnownArticles(memory, _known);
        Stories = new KnownStories(memory, _stories);
        Identity = memory.Counters.Identity;
    }

    public UInt128 Identity { get; }

    public bool RecordsEvents { get => _recordsEvents; set => _recordsEvents = value; }

    public IKnownArticles Known { get; }

    public IKnownStories Stories { get; }

    public async Task<CommitResult> CommitAsync(RefreshCommit commit, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        var items = commit.Articles.Count + commit.Sightings.Count;
        if (items > _options.MaxDocumentsPerTransaction)
            throw TooMany(items);

        if (items + commit.Work.Count > 0)
            await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        if (commit.Articles.Count > 0 && Stories.IsEnabled)
            await _stories.ReadyAsync(cancellationToken).ConfigureAwait(false);

        var documents = items + commit.Work.Count + 1;
        return await WriteAsync(documents, b => new RefreshDecision(b, commit, new StoryDecision(b, Now()), _time.GetElapsedTime(start), _recordsEvents).Decide(), cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<AmendResult> AmendAsync(ArticleId id, int expectedRevision, ArticlePatch patch, CancellationToken cancellationToken)
    {
        await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await WriteAsync(2 + patch.Work.Count, b => AmendDecision.Decide(b, id, expectedRevision, patch, Now(), _recordsEvents), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ArticleId?> MergeAsync(ArticleId first, ArticleId second, CancellationToken cancellationToken)
    {
        await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await WriteAsync(2, b => MergeDecision.Decide(b, first, second, Now()), cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken)
    {
        await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await WriteAsync(1, b => DeleteDecision.Decide(b, id), cancellationToken).ConfigureAwait(false);
    }

    public Task DeferWorkAsync(long workId, int attempts, DateTimeOffset notBefore, CancellationToken cancellationToken) => WriteAsync(
        1,
        batch =>
        {
            batch.DeferWork(workId, attempts, notBefore);
            return true;
        },
        cancellationToken);

    public Task AckWorkAsync(IReadOnlyList<long> workIds, CancellationToken cancellationToken) => WriteAsync(
        workIds.Count,
        batch =>
        {
            foreach (var id in workIds)
                batch.CompleteWork(id);
            return true;
        },
        cancellationToken);

    public Task PutSubscriptionAsync(Subscription subscription, CancellationToken cancellationToken) =>
        WriteSubscriptionAsync(subscription.Token, subscription, cancellationToken);

    public Task RemoveSubscriptionAsync(string token, CancellationToken cancellationToken) => WriteSubscriptionAsync(token, null, cancellationToken);

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(new ArticleFind(id, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        SortKey? after = query.Cursor is { } cursor ? PageCursor.Read(query.Sort, cursor) : null;
        await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        await _columns.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var limit = Math.Min(query.Limit, _options.MaxPageSize);
        return await ReadAsync(new PageRead(query, limit, after, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long afterSequence, int limit, CancellationToken cancellationToken)
    {
        await _known.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(new ChangesRead(afterSequence, limit, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, int limit, CancellationToken cancellationToken) =>
        ReadWorkAsync(kind, 0, limit, cancellationToken);

    public Task<IReadOnlyList<WorkItem>> ReadWorkAsync(string kind, long afterId, int limit, CancellationToken cancellationToken) =>
        ReadAsync(new WorkRead(kind, afterId, limit, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<FeedState>> ReadFeedsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new FeedsRead(cancellationToken), cancellationToken);

    public Task<IReadOnlyList<RefreshOutcome>> ReadOutcomesAsync(FeedId feed, CancellationToken cancellationToken) =>
        ReadAsync(new OutcomesRead(feed, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ItemDigest>> ReadItemDigestsAsync(FeedId feed, CancellationToken cancellationToken) =>
        ReadAsync(new DigestsRead(feed, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Subscription>> ReadSubscriptionsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new SubscriptionsRead(cancellationToken), cancellationToken);

    public Task<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new StatisticsRead(cancellationToken), cancellationToken);

    public async Task<StoreBackup> OpenBackupAsync(CancellationToken cancellationToken)
    {
        var hold = await ReadAsync(new BackupStart(cancellationToken), cancellationToken).ConfigureAwait(false);
        return new StoreBackup(new BackupStream(hold), hold.Length);
    }

    public ValueTask DisposeAsync()
    {
        lock (_disposal)
            return new ValueTask(_disposed ??= CloseAsync());
    }

    private ArgumentException TooMany(int items) => new(
        $"A refresh may bring {_options.MaxDocumentsPerTransaction} items (Aggregator:Storage:MaxDocumentsPerTransaction), not {items}.");

    private async Task CloseAsync()
    {
        _queue.Close();
        try
        {
            await _actor.Stopped.ConfigureAwait(false);
        }
        finally
        {
            _release();
        }
    }

    private async Task<T> ReadAsync<T>(SlicedRead<T> read, CancellationToken cancellationToken)
    {
        await _queue.PostAsync(read, cancellationToken).ConfigureAwait(false);
        return await read.Answer.ConfigureAwait(false);
    }

    private async Task<T> WriteAsync<T>(int documents, Func<WriteBatch, T> decide, CancellationToken cancellationToken)
    {
        var command = new WriteCommand<T>(documents, decide, cancellationToken);
        await _queue.PostAsync(command, cancellationToken).ConfigureAwait(false);
        return await command.Answer.ConfigureAwait(false);
    }

    public Task PutRunAsync(StoredRun run, CancellationToken cancellationToken) => WriteAsync(
        1,
        batch =>
        {
            batch.Runs[run.Id] = run;
            return true;
        },
        cancellationToken);

    public Task RemoveRunsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => ids.Count == 0 ? Task.CompletedTask : WriteAsync(
        ids.Count,
        batch =>
        {
            foreach (var id in ids)
                batch.Runs[id] = null;
            return true;
        },
        cancellationToken);

    public Task<StoredRun?> FindRunAsync(string id, CancellationToken cancellationToken) => ReadAsync(new RunFind(id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoredRun>> ReadRunsAsync(CancellationToken cancellationToken) => ReadAsync(new RunsRead(cancellationToken), cancellationToken);

    private Task WriteSubscriptionAsync(string token, Subscription? subscription, CancellationToken cancellationToken) => WriteAsync(
        1,
        batch =>
        {
            batch.Subscriptions[token] = subscription;
            return true;
        },
        cancellationToken);

    private DateTimeOffset Now()
    {
        var now = _time.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}
