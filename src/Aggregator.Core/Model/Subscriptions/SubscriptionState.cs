namespace Aggregator.Core.Model;

/// <summary>Where a subscription stands. The names, in camelCase, are a contract; the numbers are stored.</summary>
public enum SubscriptionState
{
    /// <summary>It is, or will be, asked for; the hub has not verified it yet.</summary>
    Pending = 0,

    /// <summary>The hub has verified it, and its lease runs.</summary>
    Live = 1,

    /// <summary>The hub refused it, or took it back; it is asked for again after a day.</summary>
    Denied = 2,

    /// <summary>Its lease ran out before it was renewed; it is asked for again.</summary>
    Expired = 3,

    /// <summary>It is not wanted any more: the hub is told so.</summary>
    Leaving = 4,
}
