namespace Aggregator.Core.Model;

/// <summary>Why a feed is not asked.</summary>
public enum FeedHold
{
    /// <summary>It may be asked.</summary>
    None,

    /// <summary>The server said Retry-After; held until the next poll time.</summary>
    RetryAfter,

    /// <summary>The server said 410; held until its configuration changes or an operator forces it.</summary>
    Gone,
}
