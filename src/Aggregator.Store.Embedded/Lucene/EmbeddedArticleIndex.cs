using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The index on Lucene: opened when it is first needed, one writer at a time. It reads the store a page at a time, so that others get their turn.</summary>
internal sealed class EmbeddedArticleIndex(
    Func<IArticleStore> store, ChangeHandover handover, ArticleDocuments documents, IndexColumnsReader columns, ArticleSearch search, IOptions<IndexOptions> options, TimeProvider time, ILogger<EmbeddedArticleIndex> logger)
    : IArticleIndex
{
    private readonly LikenessSearch _likeness = new(documents);
    private readonly IndexFolder _folder = new(options.Value, documents, columns, logger);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IndexSession? _session;
    private volatile IndexStatus _status = new(IndexState.Closed);
    private volatile bool _isFollowing;
    private volatile bool _isSuspect;
    private bool _isDisposed;
    private long _committedAt;

    /// <summary>Told whenever searches see more.</summary>
    internal event Action Shown = static () => { };

    public IndexStatus Status => _status with { StoreSequence = Math.Max(_status.StoreSequence, handover.LastSequence) };

    public Task CatchUpAsync(CancellationToken cancellationToken) => InTurnAsync(CatchUpInTurnAsync, cancellationToken);

    public Task RebuildAsync(CancellationToken cancellationToken) => InTurnAsync(RebuildInTurnAsync, cancellationToken);

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        if (_caughtUp.Task.IsCompleted)
            return;
        if (_isFollowing)
            await Task.WhenAny(_caughtUp.Task, Task.Delay(IndexConstants.ReadyPatience, time, cancellationToken)).ConfigureAwait(false);
        else
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        _isFollowing = true;
        using var subscription = handover.Subscribe(IndexConstants.HandoverCharacters);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await CatchUpAsync(cancellationToken).ConfigureAwait(false);
                await TakeHandedAsync(subscription, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                IndexLog.Failed(logger, failure);
                await Task.Delay(IndexConstants.RetryPause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public IReadOnlyList<RelatedArticle> FindAlike(LikenessQuery query, Func<IReadOnlyList<LikeArticle>, IReadOnlyList<LikeArticle>> choose) =>
        Search(searcher => _likeness.Find(searcher, query, choose)) ?? [];

    public ArticlePage? Search(ArticleQuery query, CancellationToken cancellationToken) => Search(searcher => search.Find(searcher, query, cancellationToken));

    public FacetResult? Count(FacetQuery query, CancellationToken cancellationToken) => Search(searcher => search.Count(searcher, query, cancellationToken));

    public IReadOnlyList<TimelinePoint>? Count(TimelineQuery query, CancellationToken cancellationToken) =>
        Search(searcher => search.Count(searcher, query, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        await _closing.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            _isDisposed = true;
            if (_session is { } session && session.CommittedSequence != session.Sequence)
                session.Commit();
        }
        catch (Exception failure)
        {
            // What is not durable is taken in again by whoever opens it next.
            IndexLog.Failed(logger, failure);
        }
        finally
        {
            Close();
            _turn.Release();
            _closing.Dispose();
        }
    }

    /// <summary>What a search finds; null while the index is closed, or where it could not be searched, which is tried anew by making it anew.</summary>
    private T? Search<T>(Func<IndexSearcher, T> search)
        where T : class
    {
        if (_session is not { } session)
            return null;
        try
        {
            return session.Search(search);
        }
        catch (ObjectDisposedException)
        {
            // It was closed meanwhile.
            return null;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or InvalidCursorException))
        {
            _isSuspect = true;
            IndexLog.SearchFailed(logger, failure);
            return null;
        }
    }

    /// <summary>Takes in what is handed over, until something was missed.</summary>
    private async Task TakeHandedAsync(ChangeSubscription subscription, CancellationToken cancellationToken)
    {
        var goesOn = true;
        while (goesOn)
        {
            await subscription.WaitAsync(options.Value.CommitInterval, cancellationToken).ConfigureAwait(false);
            await InTurnAsync(
                session =>
                {
                    goesOn = !_isSuspect && TakeHanded(session, subscription.Take());
                    if (session.CommittedSequence != session.Sequence && time.GetElapsedTime(_committedAt) >= options.Value.CommitInterval)
                        Commit(session);
                    return Task.CompletedTask;
                },
                cancellationToken).ConfigureAwait(false);
            await Task.Delay(options.Value.RefreshInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TakeHanded(IndexSession session, IReadOnlyList<ChangeBatch> batches)
    {
        var (before, removed) = (session.Sequence, 0);
        foreach (var batch in batches)
        {
            if (batch.After > session.Sequence)
                return false;
            var fresh = batch.Changes.Where(c => c.Sequence > session.Sequence).ToList();
            removed += session.Apply(fresh, Math.Max(batch.Last, session.Sequence), threads: 1);
        }

        if (session.Sequence != before)
            Show(session, IndexState.Current, removed);
        return true;
    }

    private async Task CatchUpInTurnAsync(IndexSession session, CancellationToken cancellationToken)
    {
        var (isFirst, begun) = (!_caughtUp.Task.IsCompleted, session.Sequence);
        if (_isSuspect)
            session = await OpenAnewAsync("it could not be searched", cancellationToken).ConfigureAwait(false);
        await TakeInAsync(session, IndexState.CatchingUp, cancellationToken).ConfigureAwait(false);
        if (isFirst && await IndexCheck.FindFaultAsync(session, begun, store(), cancellationToken).ConfigureAwait(false) is { } fault)
        {
            session = await OpenAnewAsync(fault, cancellationToken).ConfigureAwait(false);
            await TakeInAsync(session, IndexState.Rebuilding, cancellationToken).ConfigureAwait(false);
        }

        _caughtUp.TrySetResult();
    }

    private async Task RebuildInTurnAsync(IndexSession session, CancellationToken cancellationToken)
    {
        session.Clear();
        await TakeInAsync(session, IndexState.Rebuilding, cancellationToken).ConfigureAwait(false);
        _isSuspect = false;
        _caughtUp.TrySetResult();
    }

    /// <summary>Reads the store from where the index is to its end. What is made anew is made durable only when it is whole.</summary>
    private async Task TakeInAsync(IndexSession session, IndexState state, CancellationToken cancellationToken)
    {
        var (start, removed) = (time.GetTimestamp(), 0);
        var statistics = await store().ReadStatisticsAsync(cancellationToken).ConfigureAwait(false);
        var backlog = statistics.LastSequence - session.Sequence;

        // Of each article the store gives the latest change, so that up to here none comes twice.
        var newUntil = session.Sequence == 0 ? statistics.LastSequence : 0;
        _status = _status with { State = state, Sequence = session.Sequence, StoreSequence = statistics.LastSequence, Fault = null };
        if (backlog > IndexConstants.PageSize)
            IndexLog.CatchingUp(logger, backlog);
        _committedAt = time.GetTimestamp();
        var reading = store().ReadChangesAsync(session.Sequence, IndexConstants.PageSize, cancellationToken);
        while (await reading.ConfigureAwait(false) is { Count: > 0 } changes)
        {
            // The store reads the next page while this one is indexed.
            reading = store().ReadChangesAsync(changes[^1].Sequence, IndexConstants.PageSize, cancellationToken);
            removed += session.Apply(changes, changes[^1].Sequence, IndexConstants.BacklogThreads, areNew: changes[^1].Sequence <= newUntil);
            _status = _status with { Sequence = session.Sequence };
            if (state == IndexState.CatchingUp && time.GetElapsedTime(_committedAt) >= options.Value.CommitInterval)
                Commit(session);
        }

        if (session.CommittedSequence != session.Sequence || state == IndexState.Rebuilding)
            Commit(session);
        Show(session, IndexState.Current, removed + (state == IndexState.Rebuilding ? 1 : 0));
        var took = time.GetElapsedTime(start);
        if (took >= IndexConstants.LongCatchUp)
            IndexLog.CaughtUp(logger, session.Articles, session.Sequence, took.TotalSeconds);
    }

    private void Commit(IndexSession session)
    {
        session.Commit();
        _committedAt = time.GetTimestamp();
    }

    private void Show(IndexSession session, IndexState state, int removed)
    {
        session.Refresh();
        _status = _status with
        {
            State = state,
            Articles = session.Articles,
            Sequence = session.Sequence,
            Generation = _status.Generation + 1,
            Removals = _status.Removals + removed,
        };
        Shown();
    }

    private async Task InTurnAsync(Func<IndexSession, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
            await work(_session ?? await OpenAsync(end.Token).ConfigureAwait(false), end.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // What was taken in by half goes: the next who needs it begins at the latest commit.
            Close();
            _status = _status with { State = failure is OperationCanceledException ? IndexState.Closed : IndexState.Failed, Fault = failure.Message };
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task InTurnAsync(Func<IndexSession, Task> work, CancellationToken cancellationToken) => InTurnAsync((session, _) => work(session), cancellationToken);

    private async Task<IndexSession> OpenAsync(CancellationToken cancellationToken)
    {
        var statistics = await store().ReadStatisticsAsync(cancellationToken).ConfigureAwait(false);
        var session = _folder.Open(statistics.LastSequence);
        _status = _status with { Articles = session.Articles, Sequence = session.Sequence, StoreSequence = statistics.LastSequence };
        return _session = session;
    }

    private Task<IndexSession> OpenAnewAsync(string reason, CancellationToken cancellationToken)
    {
        Close();
        _folder.Delete(reason);
        _isSuspect = false;
        return OpenAsync(cancellationToken);
    }

    private void Close()
    {
        if (_session is not { } session)
            return;
        _session = null;
        try
        {
            session.Dispose();
        }
        catch (Exception failure)
        {
            IndexLog.Failed(logger, failure);
        }
    }
}
