using System.Collections.Concurrent;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Webhooks;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Storage;
using Aggregator.Core.WebSub;

namespace Aggregator.Core.Application;

/// <summary>The life of the application in the process that owns the store: open, poll, stop, close, in this order.</summary>
public sealed class AggregatorRuntime : IAsyncDisposable
{
    private readonly StoreSession _session;
    private readonly RefreshCoordinator _coordinator;
    private readonly RefreshRuns _runs;
    private readonly FeedPoller _poller;
    private readonly Subscriber _subscriber;
    private readonly WorkRunner _work;
    private readonly IArticleIndex? _index;
    private readonly WebhookRunner? _webhooks;
    private readonly IFeedCatalogSource? _catalog;

    internal AggregatorRuntime(
        StoreSession session,
        RefreshCoordinator coordinator,
        RefreshRuns runs,
        FeedPoller poller,
        Subscriber subscriber,
        WorkRunner work,
        IArticleIndex? index = null,
        WebhookRunner? webhooks = null,
        IFeedCatalogSource? catalog = null) =>
        (_session, _coordinator, _runs, _poller, _subscriber, _work, _index, _webhooks, _catalog) = (session, coordinator, runs, poller, subscriber, work, index, webhooks, catalog);

    /// <summary>Opens the store as its owner.</summary>
    /// <exception cref="StoreInUseException">Another process owns it.</exception>
    /// <exception cref="StoreUnreadableException">It cannot be read.</exception>
    public async Task OpenAsync(StoreOwner owner, CancellationToken cancellationToken)
    {
        await _session.OpenAsync(owner, cancellationToken).ConfigureAwait(false);
        if (_catalog is null)
            return;
        RecordEvents();
        _catalog.Changed += RecordEvents;
    }

    /// <summary>Polls what is due, keeps subscriptions, does slow work and lets the search index follow the store, until canceled. What is under way goes on: see <see cref="StopAsync"/>.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var subscribing = _subscriber.RunAsync(end.Token);
        var working = _work.RunAsync(end.Token);
        var telling = _webhooks?.RunAsync(end.Token) ?? Task.CompletedTask;
        var indexing = _index is { } index ? Task.Run(() => index.FollowAsync(end.Token), CancellationToken.None) : Task.CompletedTask;
        try
        {
            await _poller.RunAsync(end.Token).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await subscribing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await indexing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Does the slow work that is due, and returns when only what must wait is left: for processes that do not poll.</summary>
    public async Task<WorkTotals> DoWorkAsync(CancellationToken cancellationToken)
    {
        var counts = new ConcurrentDictionary<WorkOutcome, int>();
        void Count(string kind, WorkOutcome outcome) => counts.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
        _work.Attempted += Count;
        try
        {
            await _work.DrainAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _work.Attempted -= Count;
        }

        int Of(WorkOutcome outcome) => counts.GetValueOrDefault(outcome);
        return new WorkTotals(Of(WorkOutcome.Done) + Of(WorkOutcome.Merged) + Of(WorkOutcome.Gone), Of(WorkOutcome.Deferred), Of(WorkOutcome.Dropped));
    }

    /// <summary>Waits for the refreshes and the work under way and abandons them whole when the grace is over.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        // Together: the poller waits for the runs' refreshes too, and only their run can abandon those.
        await Task.WhenAll(_poller.StopAsync(grace), _runs.StopAsync(grace), _work.StopAsync(grace)).ConfigureAwait(false);
    }

    /// <summary>Abandons what is still under way and closes the index and the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_catalog is not null)
            _catalog.Changed -= RecordEvents;
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        await _coordinator.WhenIdleAsync().ConfigureAwait(false);
        if (_index is not null)
            await _index.DisposeAsync().ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What happens to articles is recorded where somebody is to be told, by whatever process it happens in.</summary>
    private void RecordEvents()
    {
        if (_session.IsOpen)
            _session.Store.RecordsEvents = _catalog!.Current.Webhooks.Count > 0;
    }
}
