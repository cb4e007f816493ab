using System.Text;

namespace Aggregator.Core.Parsing.Dates;

/// <summary>
/// Reads dates as feeds write them: RFC 822 and its abuses, RFC 3339, ISO 8601 and W3C-DTF, asctime, epoch numbers, and dates in words
/// of several languages. A date without zone is UTC; one of two digits, or with day or hour out of range, is none.
/// </summary>
internal static class FeedDateParser
{
    private const int MaxLength = 100;

    /// <summary>The instant in UTC; null when the text is no date that can be read.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > MaxLength)
            return null;
        return Ascii.IsValid(text) ? Read(text) : Read(DateTextFolding.Fold(text, stackalloc char[MaxLength]));
    }

    private static DateTimeOffset? Read(ReadOnlySpan<char> text) => new DateScanner(text).Scan().Build();
}
