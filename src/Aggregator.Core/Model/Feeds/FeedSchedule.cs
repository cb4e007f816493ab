using System.Diagnostics.CodeAnalysis;
using Cronos;

namespace Aggregator.Core.Model;

/// <summary>
/// The times at which a feed is polled, as a cron expression of five fields in a time zone. Where clocks go forward over such a time it is the
/// first moment after the gap, where they go back it is the first of the two, except for expressions of every so many minutes or hours.
/// </summary>
public sealed record FeedSchedule
{
    private readonly CronExpression _cron;
    private readonly TimeZoneInfo _zone;

    private FeedSchedule(string expression, CronExpression cron, TimeZoneInfo zone) => (Expression, _cron, _zone) = (expression, cron, zone);

    /// <summary>The expression as it was written.</summary>
    public string Expression { get; }

    /// <summary>The time zone's name.</summary>
    public string TimeZone => _zone.Id;

    /// <summary>Makes a schedule; false with what is wrong, to follow the name of the key.</summary>
    /// <param name="expression">Minute, hour, day of month, month, day of week.</param>
    /// <param name="timeZone">A name of the IANA time zone database; null is UTC.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string expression, string? timeZone, [NotNullWhen(true)] out FeedSchedule? schedule, [NotNullWhen(false)] out string? error)
    {
        (schedule, error) = (null, null);
        if (!CronExpression.TryParse(expression, CronFormat.Standard, out var cron))
            error = $"must be a cron expression of five fields (minute, hour, day, month, weekday) such as \"0 */2 * * *\", not '{expression}'";
        else if (timeZone is null)
            schedule = new FeedSchedule(expression, cron, TimeZoneInfo.Utc);
        else if (TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
            schedule = new FeedSchedule(expression, cron, zone);
        else
            error = $"names the time zone '{timeZone}', which this machine does not know; give one such as Europe/Berlin";
        if (schedule is not null && schedule.Next(DateTimeOffset.UnixEpoch) is null)
            (schedule, error) = (null, $"never comes: '{expression}'");
        return schedule is not null;
    }

    /// <summary>The first of its times after a moment; null when there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _cron.GetNextOccurrence(after, _zone)?.ToUniversalTime();

    /// <inheritdoc/>
    public bool Equals(FeedSchedule? other) => other is not null && Expression == other.Expression && TimeZone == other.TimeZone;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Expression, TimeZone);
}
