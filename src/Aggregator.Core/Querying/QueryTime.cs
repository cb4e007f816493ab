using System.Globalization;

namespace Aggregator.Core.Querying;

/// <summary>Reads a point in time as people give it: ISO 8601, or how long ago.</summary>
internal static class QueryTime
{
    /// <summary>A time further back than this is before every article.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(36_500);

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private static readonly Dictionary<char, TimeSpan> Units = new()
    {
        ['m'] = TimeSpan.FromMinutes(1),
        ['h'] = TimeSpan.FromHours(1),
        ['d'] = TimeSpan.FromDays(1),
        ['w'] = TimeSpan.FromDays(7),
    };

    /// <summary>A date is its midnight in UTC; a time without offset is UTC.</summary>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        if (TryParseAge(text, out var age))
        {
            time = now.ToUniversalTime() - age;
            return true;
        }

        return TryParsePoint(text, out time);
    }

    /// <summary>A date is its midnight in UTC; a time without offset is UTC.</summary>
    public static bool TryParsePoint(string text, out DateTimeOffset time)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Utc, out time);
    }

    /// <summary>The text of a point in time, as short as it can be said.</summary>
    public static string Print(DateTimeOffset time) =>
        time.UtcDateTime.ToString(time.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The text of a time back from now, in the largest unit that it is whole in.</summary>
    public static string Print(TimeSpan age) => age switch
    {
        _ when age.Ticks % TimeSpan.TicksPerDay == 0 => string.Create(CultureInfo.InvariantCulture, $"{(long)age.TotalDays}d"),
        _ when age.Ticks % TimeSpan.TicksPerHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{(long)age.TotalHours}h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)age.TotalMinutes}m"),
    };

    /// <summary>How long ago, as <c>7d</c>.</summary>
    public static bool TryParseAge(string text, out TimeSpan age)
    {
        age = default;
        if (text.Length < 2
            || !Units.TryGetValue(text[^1], out var unit)
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > MaxAge / unit)
        {
            return false;
        }

        age = unit * count;
        return true;
    }
}
