namespace Aggregator.Core.Model;

/// <summary>The subscriptions at hubs, in memory as last stored.</summary>
public interface ISubscriptions
{
    /// <summary>Reads what is stored, once.</summary>
    Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Whether a hub pushes the feed now, so that it need not be polled as often.</summary>
    bool IsLive(FeedId feed);

    /// <summary>A feed's subscription and what came by it; null when it has none.</summary>
    SubscriptionReport? Find(FeedId feed);
}
