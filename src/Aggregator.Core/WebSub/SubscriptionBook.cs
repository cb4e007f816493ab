using System.Collections.Concurrent;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>All subscriptions, in memory and in the store: memory follows once a change is durable. Safe to call from any thread.</summary>
internal sealed class SubscriptionBook(Func<IArticleStore> store, IOptions<WebSubOptions> options, TimeProvider time) : ISubscriptions, IDisposable
{
    private readonly ConcurrentDictionary<string, Subscription> _byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FeedId, string> _tokens = new();
    private readonly ConcurrentDictionary<string, PushTally> _tallies = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile bool _loaded;

    /// <summary>All of them, those that are being left too.</summary>
    public IEnumerable<Subscription> All => _byToken.Select(e => e.Value);

    /// <inheritdoc/>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_loaded)
            return;
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_loaded)
                return;
            foreach (var subscription in await store().ReadSubscriptionsAsync(cancellationToken).ConfigureAwait(false))
                Remember(subscription);
            _loaded = true;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public bool IsLive(FeedId feed) => options.Value.IsOn && Current(feed)?.IsLive(time.GetUtcNow()) == true;

    /// <inheritdoc/>
    public SubscriptionReport? Find(FeedId feed)
    {
        if (!options.Value.IsOn || Current(feed) is not { } subscription)
            return null;
        var tally = _tallies.GetValueOrDefault(subscription.Token);
        return new SubscriptionReport(subscription, tally.Taken, tally.Ignored, tally.LastTakenAt);
    }

    /// <summary>The feed's subscription that is wanted; null when there is none.</summary>
    public Subscription? Current(FeedId feed) => _tokens.TryGetValue(feed, out var token) ? Find(token) : null;

    /// <summary>A subscription by its token; null when there is none.</summary>
    public Subscription? Find(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>Stores a new one.</summary>
    public Task AddAsync(Subscription subscription) => WriteAsync(subscription.Token, _ => subscription);

    /// <summary>Changes one as it stands now; <paramref name="change"/> gives null to forget it. Gives it as it is left; null when it is gone.</summary>
    public Task<Subscription?> UpdateAsync(string token, Func<Subscription, Subscription?> change) =>
        WriteAsync(token, stored => stored is null ? null : change(stored));

    /// <summary>Counts a push that was taken.</summary>
    public void CountTaken(string token) => _tallies.AddOrUpdate(
        token, static (_, now) => new PushTally(1, 0, now), static (_, t, now) => t with { Taken = t.Taken + 1, LastTakenAt = now }, time.GetUtcNow());

    /// <summary>Counts a push that was not.</summary>
    public void CountIgnored(string token) =>
        _tallies.AddOrUpdate(token, static _ => new PushTally(0, 1, null), static (_, t) => t with { Ignored = t.Ignored + 1 });

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    // Not canceled halfway: the hub may know of the change already.
    private async Task<Subscription?> WriteAsync(string token, Func<Subscription?, Subscription?> change)
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            var before = Find(token);
            var after = change(before);
            if (after == before)
                return after;
            if (after is null)
                await store().RemoveSubscriptionAsync(token, CancellationToken.None).ConfigureAwait(false);
            else
                await store().PutSubscriptionAsync(after, CancellationToken.None).ConfigureAwait(false);
            if (after is null)
                Forget(before!);
            else
                Remember(after);
            return after;
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Remember(Subscription subscription)
    {
        _byToken[subscription.Token] = subscription;
        if (subscription.State == SubscriptionState.Leaving)
            _tokens.TryRemove(KeyValuePair.Create(subscription.FeedId, subscription.Token));
        else
            _tokens[subscription.FeedId] = subscription.Token;
    }

    private void Forget(Subscription subscription)
    {
        _byToken.TryRemove(subscription.Token, out _);
        _tallies.TryRemove(subscription.Token, out _);
        _tokens.TryRemove(KeyValuePair.Create(subscription.FeedId, subscription.Token));
    }
}
