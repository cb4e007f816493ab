using System.Globalization;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads durations: seconds, m:ss, h:mm:ss.</summary>
internal static class DurationText
{
    private const int MaxParts = 3;
    private const double MaxSeconds = 366 * 86_400;

    /// <summary>The duration; null when it is none or longer than a year.</summary>
    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
            return null;
        double seconds = 0;
        var parts = 0;
        foreach (var range in text.AsSpan().Split(':'))
        {
            if (++parts > MaxParts
                || !double.TryParse(text.AsSpan()[range].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
                return null;
            seconds = (seconds * 60) + part;
        }

        return FromSeconds(seconds);
    }

    /// <summary>As a duration; null when it is negative, no number, or longer than a year.</summary>
    public static TimeSpan? FromSeconds(double seconds) =>
        seconds is >= 0 and <= MaxSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
