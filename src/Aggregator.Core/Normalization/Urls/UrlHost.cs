using System.Globalization;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Hosts in normal form: lower case, ASCII (RFC 3490 punycode), without the root's dot.</summary>
internal static class UrlHost
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <summary>The normal form; null where it is no host.</summary>
    public static string? Normalize(ReadOnlySpan<char> host)
    {
        var text = host.TrimEnd('.').ToString();
        if (text.Contains('%', StringComparison.Ordinal))
            text = PercentEncoding.Decode(text);
        text = text.ToLowerInvariant();
        if (text.Length == 0 || text.AsSpan().IndexOfAny(" \t\r\n/?#@\\<>\"") >= 0)
            return null;
        return text.StartsWith('[') || System.Text.Ascii.IsValid(text) ? text : ToAscii(text);
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
