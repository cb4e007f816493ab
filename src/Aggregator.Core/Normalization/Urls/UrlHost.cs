using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Hosts in normal form: lower case, ASCII (RFC 3490 punycode), without the root's dot.</summary>
internal static class UrlHost
{
    /// <summary>Letters, digits and hyphens (RFC 1123 section 2.1), and the underscore that some hosts have.</summary>
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdef:.");

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <summary>Whether it is a name in normal form already.</summary>
    public static bool IsNormal(ReadOnlySpan<char> host) => host.Length > 0 && host[^1] != '.' && !host.ContainsAnyExcept(HostCharacters);

    /// <summary>The normal form; null where it is no host.</summary>
    public static string? Normalize(ReadOnlySpan<char> host)
    {
        var text = host.TrimEnd('.').ToString();
        if (text.Contains('%', StringComparison.Ordinal))
            text = PercentEncoding.Decode(text);
        text = text.ToLowerInvariant();
        if (text is ['[', .., ']'])
            return text.AsSpan(1, text.Length - 2).ContainsAnyExcept(AddressCharacters) ? null : text;
        var ascii = Ascii.IsValid(text) ? text : ToAscii(text);
        ascii = ascii?.TrimEnd('.');
        return ascii is null or "" || ascii.AsSpan().ContainsAnyExcept(HostCharacters) ? null : ascii;
    }

    private static string? ToAscii(string host)
    {
        try
        {
            // Ideographic and full-width full stops separate labels too (RFC 3490 section 3.1).
            return Idn.GetAscii(host.Replace('\u3002', '.').Replace('\uFF0E', '.').Replace('\uFF61', '.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
