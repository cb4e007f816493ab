using System.Net.Http.Headers;
using System.Text;

namespace Aggregator.Core.Fetching.Headers;

/// <summary>Headers as they came over the wire: nothing parsed, nothing normalized, a byte a character (Latin-1).</summary>
internal static class RawHeaders
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A header's first value; null when there is none.</summary>
    public static string? First(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values))
            return null;
        foreach (var value in values)
            return value;
        return null;
    }

    /// <summary>All values of a list header, joined by comma (RFC 9110 section 5.3); null when there is none.</summary>
    public static string? Joined(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>How many fields there are, each of a name counted.</summary>
    public static int Count(HttpHeaders headers)
    {
        var count = 0;
        foreach (var (_, values) in headers.NonValidated)
            count += values.Count;
        return count;
    }

    /// <summary>A header's text where servers are known to send UTF-8; left as it is when it is not that.</summary>
    public static string AsUtf8(string latin1)
    {
        if (Ascii.IsValid(latin1))
            return latin1;
        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(latin1));
        }
        catch (DecoderFallbackException)
        {
            return latin1;
        }
    }
}
