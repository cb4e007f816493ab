using System.Globalization;

namespace Aggregator.Core.Parsing.Dates;

/// <summary>
/// Reads dates as feeds write them: RFC 822 and its abuses, RFC 3339, ISO 8601 and W3C-DTF, asctime, epoch numbers, and dates in words
/// of several languages. A date without zone is UTC. The weekday is never believed.
/// </summary>
internal static class FeedDateParser
{
    private const int MaxLength = 100;
    private const long MinEpochSeconds = 100_000_000;

    /// <summary>The instant in UTC; null when the text is no date that can be read.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > MaxLength)
            return null;
        if (!text.ContainsAnyExcept("0123456789."))
            return ParseNumber(text);
        var scanner = new DateScanner(text);
        return scanner.Scan().Build();
    }

    /// <summary>Digits alone: a compact date, or seconds, milliseconds or microseconds since 1970.</summary>
    private static DateTimeOffset? ParseNumber(ReadOnlySpan<char> text)
    {
        if (IsDotted(text))
        {
            var scanner = new DateScanner(text);
            return scanner.Scan().Build();
        }

        var dot = text.IndexOf('.');
        var digits = dot < 0 ? text : text[..dot];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return digits.Length switch
        {
            <= 8 or 12 or 14 when Compact(digits).Build() is { } date => date,
            9 or 10 when number >= MinEpochSeconds => DateTimeOffset.FromUnixTimeSeconds(number),
            12 or 13 => DateTimeOffset.FromUnixTimeMilliseconds(number),
            15 or 16 => DateTimeOffset.FromUnixTimeMilliseconds(number / 1_000),
            _ => null,
        };
    }

    /// <summary>Whether it is written as 05.01.2004.</summary>
    private static bool IsDotted(ReadOnlySpan<char> text) => text.Count('.') == 2;

    /// <summary>yyyy, yyyyMM, yyyyDDD, yyyyMMdd, yyyyMMddHHmm, yyyyMMddHHmmss.</summary>
    private static DateParts Compact(ReadOnlySpan<char> digits)
    {
        var parts = new DateParts();
        if (digits.Length is < 4 or 5)
            return parts;
        parts.Year = Number(digits[..4]);
        if (digits.Length == 7)
        {
            parts.DayOfYear = Number(digits[4..]);
            return parts;
        }

        parts.Month = digits.Length >= 6 ? Number(digits[4..6]) : 1;
        parts.Day = digits.Length >= 8 ? Number(digits[6..8]) : 1;
        parts.Hour = digits.Length >= 12 ? Number(digits[8..10]) : 0;
        parts.Minute = digits.Length >= 12 ? Number(digits[10..12]) : 0;
        parts.Second = digits.Length >= 14 ? Number(digits[12..14]) : 0;
        return parts;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
