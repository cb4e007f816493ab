using Aggregator.Core.Model;

namespace Aggregator.Core.Normalization.Items;

/// <summary>When an article was published.</summary>
/// <param name="At">UTC, whole seconds, never later than the arrival.</param>
/// <param name="IsInferred">Whether the feed did not say.</param>
internal readonly record struct PublicationTime(DateTimeOffset At, bool IsInferred)
{
    /// <summary>No feed is older; such a date is a default or an error of the feed.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The item's own date, not later than its arrival; else its arrival less a second for every item before it.</summary>
    public static PublicationTime Of(ParsedItem item, DateTimeOffset arrival)
    {
        if (item.Published is not { } published || published < Earliest)
            return new PublicationTime(arrival.AddSeconds(-item.Position), true);
        return new PublicationTime(published < arrival ? WholeSeconds(published) : arrival, false);
    }

    /// <summary>A time in UTC without its fraction of a second.</summary>
    public static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
