namespace Aggregator.Core.Normalization.Urls;

/// <summary>Mends what a feed did to a URL when it wrote it down.</summary>
internal static class UrlTidying
{
    /// <summary>
    /// An ampersand that was escaped twice, as WordPress escapes it; left alone, its number sign would begin a fragment and cut the
    /// query off. The other spelling, "&amp;amp;", is mended parameter by parameter.
    /// </summary>
    private static readonly string[] EscapedAmpersands = ["&#038;", "&#38;"];

    /// <summary>The URL without white space around it, and line ends and tabs inside it (URL Standard), its ampersands unescaped.</summary>
    public static string Tidy(string url)
    {
        var trimmed = url.AsSpan().Trim();
        var tidy = trimmed.Length == url.Length ? url : trimmed.ToString();
        if (tidy.AsSpan().ContainsAny('\t', '\r', '\n'))
        {
            tidy = tidy.Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
                .Replace("\n", "", StringComparison.Ordinal);
        }

        if (tidy.Contains("&#", StringComparison.Ordinal))
        {
            foreach (var escaped in EscapedAmpersands)
                tidy = tidy.Replace(escaped, "&", StringComparison.Ordinal);
        }

        return tidy;
    }
}
