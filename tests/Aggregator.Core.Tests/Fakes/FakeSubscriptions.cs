using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Subscriptions that are live when the test says so.</summary>
internal sealed class FakeSubscriptions : ISubscriptions
{
    public HashSet<FeedId> Live { get; } = [];

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsLive(FeedId feed) => Live.Contains(feed);

    public SubscriptionReport? Find(FeedId feed) => null;
}
