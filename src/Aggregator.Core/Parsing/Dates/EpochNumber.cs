using System.Globalization;

namespace Aggregator.Core.Parsing.Dates;

/// <summary>Reads the seconds, milliseconds, microseconds or nanoseconds since 1970 that some programs write for a date.</summary>
internal static class EpochNumber
{
    /// <summary>From March 1973 on; smaller numbers are something else.</summary>
    private const long MinSeconds = 100_000_000;

    /// <summary>The unit by the number of digits, in parts of a second.</summary>
    private static readonly (int MinDigits, int MaxDigits, long PerSecond)[] Units =
    [
        (9, 10, 1),
        (12, 13, 1_000),
        (15, 16, 1_000_000),
        (18, 19, 1_000_000_000),
    ];

    /// <summary>The instant; null when the number is none.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<char> digits)
    {
        foreach (var (minDigits, maxDigits, perSecond) in Units)
        {
            if (digits.Length < minDigits || digits.Length > maxDigits)
                continue;
            var isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            return isNumber && number / perSecond >= MinSeconds ? DateTimeOffset.UnixEpoch.AddTicks(TicksOf(number, perSecond)) : null;
        }

        return null;
    }

    private static long TicksOf(long number, long perSecond) =>
        (number / perSecond * TimeSpan.TicksPerSecond) + (number % perSecond * TimeSpan.TicksPerSecond / perSecond);
}
