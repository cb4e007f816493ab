using Aggregator.Core.Pipeline;
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
    private readonly IArticleIndex? _index;

    internal AggregatorRuntime(StoreSession session, RefreshCoordinator coordinator, RefreshRuns runs, FeedPoller poller, Subscriber subscriber, IArticleIndex? index = null) =>
        (_session, _coordinator, _runs, _poller, _subscriber, _index) = (session, coordinator, runs, poller, subscriber, index);

    /// <summary>Opens the store as its owner.</summary>
    /// <exception cref="StoreInUseException">Another process owns it.</exception>
    /// <exception cref="StoreUnreadableException">It cannot be read.</exception>
    public Task OpenAsync(StoreOwner owner, CancellationToken cancellationToken) => _session.OpenAsync(owner, cancellationToken);

    /// <summary>Polls what is due, keeps subscriptions, and lets the search index follow the store, until canceled. Refreshes under way go on: see <see cref="StopAsync"/>.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var subscribing = _subscriber.RunAsync(end.Token);
        var indexing = _index is { } index ? Task.Run(() => index.FollowAsync(end.Token), CancellationToken.None) : Task.CompletedTask;
        try
        {
            await _poller.RunAsync(end.Token).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await subscribing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await indexing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for the refreshes under way and abandons them whole when the grace is over.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        // Together: the poller waits for the runs' refreshes too, and only their run can abandon those.
        await Task.WhenAll(_poller.StopAsync(grace), _runs.StopAsync(grace)).ConfigureAwait(false);
    }

    /// <summary>Abandons what is still under way and closes the index and the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        await _coordinator.WhenIdleAsync().ConfigureAwait(false);
        if (_index is not null)
            await _index.DisposeAsync().ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
    }
}
