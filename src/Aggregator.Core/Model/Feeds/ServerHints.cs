namespace Aggregator.Core.Model;

/// <summary>What the server last said of when to come again; a 304 keeps what it does not say anew.</summary>
public sealed record ServerHints
{
    /// <summary>Nothing said.</summary>
    public static ServerHints None { get; } = new();

    /// <summary>How long the response stays fresh: Cache-Control max-age less Age, else Expires less Date; null when not said.</summary>
    public TimeSpan? Freshness { get; init; }

    /// <summary>The feed's own <c>ttl</c> (RSS 2.0, minutes); null when not said.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary><c>sy:updatePeriod</c> divided by <c>sy:updateFrequency</c>; null when not said.</summary>
    public TimeSpan? UpdatePeriod { get; init; }

    /// <summary>The UTC hours in which the feed asks not to be read (RSS skipHours), a bit per hour 0–23.</summary>
    public int SkipHours { get; init; }

    /// <summary>The UTC days on which the feed asks not to be read (RSS skipDays), a bit per <see cref="DayOfWeek"/>.</summary>
    public int SkipDays { get; init; }
}
