using System.Collections.Concurrent;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>
/// Keeps the feeds subscribed that name a hub: asks for what is wanted, renews it before it runs out, and takes leave of what is not
/// wanted any more. A stop takes leave of nothing: the subscriptions are there after the next start.
/// </summary>
internal sealed class Subscriber : IDisposable
{
    private readonly SubscriptionBook _book;
    private readonly SubscriptionFactory _factory;
    private readonly CallbackUrls _urls;
    private readonly IFeedCatalogSource _catalog;
    private readonly IPushedFeeds _feeds;
    private readonly IHubClient _hubs;
    private readonly WebSubOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Subscriber> _logger;
    private readonly ConcurrentDictionary<FeedId, bool> _changed = new();
    private readonly LoopPause _pause;
    private readonly LoopPause _rest;

    public Subscriber(
        SubscriptionBook book,
        SubscriptionFactory factory,
        CallbackUrls urls,
        IFeedCatalogSource catalog,
        IPushedFeeds feeds,
        IHubClient hubs,
        IOptions<WebSubOptions> options,
        TimeProvider time,
        ILogger<Subscriber> logger)
    {
        (_book, _factory, _urls, _catalog, _feeds, _hubs) = (book, factory, urls, catalog, feeds, hubs);
        (_options, _time, _logger) = (options.Value, time, logger);
        (_pause, _rest) = (new LoopPause(time), new LoopPause(time));
        if (!_options.IsOn)
            return;
        _catalog.Changed += Reload;
        _feeds.Refreshed += Look;
    }

    /// <summary>Whether it does anything at all.</summary>
    public bool IsOn => _options.IsOn;

    /// <summary>Until when it sleeps unless it is woken; null while it is awake, or has been woken. For those who move the clock.</summary>
    public DateTimeOffset? SleepsUntil => _rest.Until ?? _pause.Until;

    /// <summary>Works until canceled; does nothing at all where WebSub is off.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!_options.IsOn)
            return;
        await _feeds.LoadAsync(cancellationToken).ConfigureAwait(false);
        Reload();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // The store did not take a change: what is due stays due.
                WebSubLog.PassFailed(_logger, exception);
                await RestAsync(cancellationToken).ConfigureAwait(false);
            }

            await SleepAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Does all that is due now, and waits until the hubs have answered.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        foreach (var feed in _changed.Keys)
        {
            if (_changed.TryRemove(feed, out _))
                await ReconcileAsync(feed).ConfigureAwait(false);
        }

        await DropEndedAsync().ConfigureAwait(false);
        var now = _time.GetUtcNow();
        await Parallel.ForEachAsync(
            _book.All.Where(s => s.NextAttemptAt <= now).OrderBy(s => s.NextAttemptAt).ToArray(),
            new ParallelOptions { MaxDegreeOfParallelism = WebSubConstants.MaxAttemptsAtOnce, CancellationToken = cancellationToken },
            async (due, token) => await AttemptAsync(due, token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _catalog.Changed -= Reload;
        _feeds.Refreshed -= Look;
    }

    private void Reload()
    {
        foreach (var feed in _catalog.Current.Feeds)
            _changed[feed.Id] = true;
        foreach (var subscription in _book.All)
            _changed[subscription.FeedId] = true;
        _pause.Wake();
    }

    // Most feeds name no hub, and most refreshes change nothing.
    private void Look(Feed feed, RefreshOutcome outcome)
    {
        if (IsSettled(_book.Current(feed.Id), Wanted(feed.Id)))
            return;
        _changed[feed.Id] = true;
        _pause.Wake();
    }

    private HubLinks Wanted(FeedId id)
    {
        if (!_catalog.Current.FeedsById.TryGetValue(id, out var feed) || !feed.Enabled)
            return HubLinks.None;
        return _feeds.LinksOf(id) is { IsComplete: true } links ? links : HubLinks.None;
    }

    private bool IsSettled(Subscription? current, HubLinks wanted) => current is null
        ? !wanted.IsComplete
        : current.Topic == wanted.Self && wanted.Hubs.Contains(current.Hub) && current.Callback == _urls.Of(current.Token);

    private async Task ReconcileAsync(FeedId feed)
    {
        var (current, wanted) = (_book.Current(feed), Wanted(feed));
        if (IsSettled(current, wanted))
            return;
        var now = _time.GetUtcNow();
        if (current is not null)
        {
            await _book.UpdateAsync(current.Token, s => SubscriptionPolicy.Left(s, now)).ConfigureAwait(false);
            _feeds.Resume(feed, "unsubscribed");
        }

        if (wanted.IsComplete)
            await _book.AddAsync(_factory.Create(feed, wanted.Self!, wanted.Hubs[0], 0, now)).ConfigureAwait(false);
    }

    private async Task DropEndedAsync()
    {
        var now = _time.GetUtcNow();
        foreach (var subscription in _book.All.ToArray())
        {
            if (SubscriptionPolicy.IsLeft(subscription, now))
            {
                await _book.UpdateAsync(subscription.Token, s => SubscriptionPolicy.IsLeft(s, now) ? null : s).ConfigureAwait(false);
            }
            else if (subscription.State == SubscriptionState.Live && !subscription.IsLive(now))
            {
                await _book.UpdateAsync(subscription.Token, s => s.State == SubscriptionState.Live && !s.IsLive(now) ? SubscriptionPolicy.Expired(s) : s)
                    .ConfigureAwait(false);
                _feeds.Resume(subscription.FeedId, "subscription expired");
                WebSubLog.Expired(_logger, NameOf(subscription), HostOf(subscription));
            }
        }
    }

    private async Task AttemptAsync(Subscription due, CancellationToken cancellationToken)
    {
        var hubs = due.State == SubscriptionState.Leaving ? [] : Wanted(due.FeedId).Hubs;
        if (due is { Failures: > 0, State: not (SubscriptionState.Leaving or SubscriptionState.Live) } && hubs.Count > 1)
            due = await TakeNextHubAsync(due, hubs).ConfigureAwait(false);

        var attempt = await _book.UpdateAsync(due.Token, s => SubscriptionPolicy.Attempted(s, hubs.Count, _time.GetUtcNow())).ConfigureAwait(false);
        if (attempt is null)
            return;
        var form = attempt.State == SubscriptionState.Leaving ? HubForm.Unsubscribe(attempt) : HubForm.Subscribe(attempt, _options.LeaseDuration);
        var answer = await _hubs.PostAsync(new Uri(attempt.Hub), form, cancellationToken).ConfigureAwait(false);
        await _book.UpdateAsync(due.Token, s => SubscriptionPolicy.Answered(s, answer, _time.GetUtcNow())).ConfigureAwait(false);
        if (answer.IsAccepted)
            WebSubLog.Asked(_logger, NameOf(attempt), HostOf(attempt), form[0].Value);
        else
            WebSubLog.NotAsked(_logger, NameOf(attempt), form[0].Value, answer.Message!);
    }

    /// <summary>Goes on to the hub after the one that failed, under another token and secret.</summary>
    private async Task<Subscription> TakeNextHubAsync(Subscription failed, IReadOnlyList<string> hubs)
    {
        var next = (hubs.ToList().IndexOf(failed.Hub) + 1) % hubs.Count;
        var other = _factory.Create(failed.FeedId, failed.Topic, hubs[next], failed.Failures, _time.GetUtcNow()) with
        {
            State = failed.State,
            Message = failed.Message,
        };
        await _book.AddAsync(other).ConfigureAwait(false);
        await _book.UpdateAsync(failed.Token, static _ => null).ConfigureAwait(false);
        return other;
    }

    /// <summary>Sleeps although there may be work: what failed a moment ago would fail again.</summary>
    private Task RestAsync(CancellationToken cancellationToken) => _rest.WaitAsync(_time.GetUtcNow() + WebSubConstants.LongestSleep, cancellationToken);

    private Task SleepAsync(CancellationToken cancellationToken)
    {
        var longest = _time.GetUtcNow() + WebSubConstants.LongestSleep;
        return _pause.WaitAsync(_book.All.Select(SubscriptionPolicy.NextEvent).Append(longest).Min(), cancellationToken);
    }

    private string NameOf(Subscription subscription) =>
        _catalog.Current.FeedsById.TryGetValue(subscription.FeedId, out var feed) ? feed.DisplayUrl : subscription.FeedId.ToString();

    private static string HostOf(Subscription subscription) => new Uri(subscription.Hub).Host;
}
