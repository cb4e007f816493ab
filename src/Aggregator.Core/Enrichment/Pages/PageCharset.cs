using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Finds the charset that a page declares in itself (HTML standard, section 13.2.3.2, the prescan).</summary>
internal static partial class PageCharset
{
    /// <summary>The standard asks for 1,024 bytes; pages put scripts before it.</summary>
    private const int PrescanLength = 16 * 1024;

    /// <summary>The header as given, where it names a charset; else as if it named the page's own.</summary>
    public static string? ContentType(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) is true)
            return contentType;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanLength)]);
        var match = MetaCharset().Match(head);
        // What can be read as ASCII is not UTF-16, whatever it says.
        if (!match.Success || match.Groups[1].Value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
            return contentType;
        return $"text/html; charset={match.Groups[1].Value}";
    }

    [GeneratedRegex("""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();
}
