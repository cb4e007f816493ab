using System.Buffers;
using System.Text;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>Paths and patterns in the form in which RFC 9309 section 2.2.2 compares them: octets that need no escape without, all others with one.</summary>
internal static class RobotsPath
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>What of a URL the rules are about: path and query.</summary>
    public static string Of(Uri url)
    {
        var path = url.PathAndQuery;
        if (path.Length > ResourceConstants.MaxPathLength)
            path = path[..ResourceConstants.MaxPathLength];
        // In a URL they are no signs.
        return Normalize(path).Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);
    }

    /// <summary>The normal form of a pattern; one that begins with neither slash nor star is taken from the root.</summary>
    public static string OfPattern(string pattern) => Normalize(pattern[0] is '/' or '*' ? pattern : "/" + pattern);

    private static string Normalize(string text)
    {
        var output = new StringBuilder(text.Length);
        Span<byte> octets = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%' && i + 2 < text.Length && Octet(text, i) is { } octet)
            {
                AppendOctet(output, octet);
                i += 3;
                continue;
            }

            if (char.IsAscii(text[i]))
            {
                output.Append(text[i++]);
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            foreach (var part in octets[..rune.EncodeToUtf8(octets)])
                AppendEscape(output, part);
            i += length;
        }

        return output.ToString();
    }

    private static byte? Octet(string text, int percent) =>
        char.IsAsciiHexDigit(text[percent + 1]) && char.IsAsciiHexDigit(text[percent + 2])
            ? Convert.ToByte(text.Substring(percent + 1, 2), 16)
            : null;

    private static void AppendOctet(StringBuilder output, byte octet)
    {
        if (Unreserved.Contains((char)octet))
            output.Append((char)octet);
        else
            AppendEscape(output, octet);
    }

    private static void AppendEscape(StringBuilder output, byte octet) =>
        output.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
}
