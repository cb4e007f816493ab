using System.Globalization;
using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Compares names of encodings as Unicode Technical Standard 22 (section 1.4) does.</summary>
internal static class CharsetName
{
    private const string IsoPrefix = "iso8859";
    private const int YearLength = 4;

    /// <summary>What stands before the number of a code page.</summary>
    private static readonly string[] CodePagePrefixes = ["", "cp", "ibm", "csibm", "windows", "win", "xcp", "ms", "dos", "codepage"];

    /// <summary>Letters and digits, in lower case, without zeros that begin a number, and without the year of an ISO 8859 standard.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var beginsNumber = folded.Length == 0 || !char.IsAsciiDigit(folded[^1]);
            if (char.IsAsciiLetterOrDigit(c) && !(c == '0' && beginsNumber))
                folded.Append(char.ToLowerInvariant(c));
        }

        var key = folded.ToString();
        var hasYear = key.StartsWith(IsoPrefix, StringComparison.Ordinal) && key.Length > IsoPrefix.Length + YearLength;
        return hasYear ? key[..^YearLength] : key;
    }

    /// <summary>The number of the code page that a folded name gives; null when it gives none.</summary>
    public static int? CodePageOf(string folded)
    {
        foreach (var prefix in CodePagePrefixes)
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(folded.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var codePage)
                && codePage is > 36 and <= ushort.MaxValue)
                return codePage;
        }

        return null;
    }
}
