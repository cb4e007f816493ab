using System.Globalization;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads numbers in attributes: what is no number is not said.</summary>
internal static class NumberText
{
    private const int MaxPixels = 100_000;

    /// <summary>Pixels, "px" behind it or not; null when unreadable, zero or absurd.</summary>
    public static int? Pixels(string? text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            digits = digits[..^2].TrimEnd();
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MaxPixels
            ? (int)number
            : null;
    }

    /// <summary>A size in bytes; null when unreadable or zero, which feeds write for unknown.</summary>
    public static long? Bytes(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
