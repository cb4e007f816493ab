using System.Buffers;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Which URLs markup may hold, and their absolute form. The scanner and the sanitizer both ask here.</summary>
internal static class HtmlUrlPolicy
{
    /// <summary>Schemes of URLs that are kept; a relative URL takes its base's.</summary>
    public static readonly string[] Schemes = ["http", "https", "mailto"];

    private const string Http = "http://";
    private const string Https = "https://";
    private const string Mailto = "mailto:";

    private static readonly SearchValues<char> UrlCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Whether a value is kept letter by letter: absolute, by http(s), of URL characters only.</summary>
    public static bool IsVerbatim(ReadOnlySpan<char> value)
    {
        var length = value.StartsWith(Https, StringComparison.Ordinal) ? Https.Length
            : value.StartsWith(Http, StringComparison.Ordinal) ? Http.Length : 0;
        return length > 0 && value.Length > length && char.IsAsciiLetterOrDigit(value[length]) && !value.ContainsAnyExcept(UrlCharacters);
    }

    /// <summary>The absolute form of a URL; null where it is none or may not be kept.</summary>
    /// <param name="value">The attribute's value, decoded.</param>
    /// <param name="baseUrl">What relative URLs count from; null drops them.</param>
    public static string? Clean(string value, Uri? baseUrl)
    {
        if (IsVerbatim(value))
            return value;
        var url = Strip(value);
        if (url.StartsWith(Mailto, StringComparison.OrdinalIgnoreCase))
            return Mailto.Length < url.Length && !url.AsSpan().ContainsAny("<>\"\\ ") ? Mailto + url[Mailto.Length..] : null;
        if (url.Length == 0)
            return null;
        if (HasScheme(url))
            return Uri.TryCreate(url, UriKind.Absolute, out var absolute) ? WebUrl(absolute) : null;
        return baseUrl is not null && Uri.TryCreate(baseUrl, url, out var relative) ? WebUrl(relative) : null;
    }

    private static string? WebUrl(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 ? uri.AbsoluteUri : null;

    private static string Strip(string value)
    {
        // The URL standard drops control characters and spaces around a URL, and line ends and tabs inside it.
        var trimmed = value.AsSpan().Trim();
        if (!trimmed.ContainsAnyInRange('\0', '\u001F'))
            return trimmed.ToString();
        return string.Concat(trimmed.ToString().Where(c => c > '\u001F')).Trim();
    }

    /// <summary>RFC 3986 section 3.1.</summary>
    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(url[0]))
            return false;
        foreach (var c in url.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }
}
