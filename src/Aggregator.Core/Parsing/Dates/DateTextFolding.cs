using System.Globalization;
using System.Text;

namespace Aggregator.Core.Parsing.Dates;

/// <summary>Makes the signs of all scripts those that dates are read by: ASCII digits, dashes, spaces and apostrophes.</summary>
internal static class DateTextFolding
{
    /// <summary>Full-width forms are ASCII so much further up.</summary>
    private const int FullWidthDistance = 0xFEE0;

    /// <summary>Writes the text so, and gives the part of the memory that was written.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> memory)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Ascii.IsValid(c))
                memory[length++] = c;
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is var category && category != UnicodeCategory.Format)
                memory[length++] = Fold(c, category);
        }

        return memory[..length];
    }

    private static char Fold(char c, UnicodeCategory category) => category switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.SpaceSeparator => ' ',
        _ when c is '\u2212' => '-',
        _ when c is '\u2019' or '\u02BC' => '\'',
        _ when c is > '\uFF00' and < '\uFF5F' => (char)(c - FullWidthDistance),
        _ => c,
    };
}
