using System.Buffers;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>Makes the links of a document absolute.</summary>
internal static class UrlResolver
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\t\r\n");
    private static readonly SearchValues<char> SchemeEnd = SearchValues.Create(":/?#");

    /// <summary>The link, absolute where that can be done, else as given; null when there is none. Absolute links are not rewritten.</summary>
    public static string? Resolve(string? link, Uri? baseUrl)
    {
        var url = Clean(link);
        if (url is null || HasScheme(url))
            return url;
        if (baseUrl is null)
            return url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        return Uri.TryCreate(baseUrl, url, out var absolute) ? absolute.AbsoluteUri : url;
    }

    /// <summary>As <see cref="Resolve"/>, but null where the result is not absolute.</summary>
    public static string? ResolveAbsolute(string? link, Uri? baseUrl) =>
        Resolve(link, baseUrl) is { } url && HasScheme(url) ? url : null;

    /// <summary>A base for relative links: null unless absolute and hierarchical.</summary>
    public static Uri? BaseOf(string? link, Uri? outer)
    {
        if (Resolve(link, outer) is { } url && IsHttp(url) && Uri.TryCreate(url, UriKind.Absolute, out var absolute))
            return absolute;
        return null;
    }

    /// <summary>Whether it is an http or https URL.</summary>
    public static bool IsHttp(ReadOnlySpan<char> url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>White space around a URL, and line breaks inside of it, are no part of it (WHATWG URL Standard).</summary>
    private static string? Clean(string? link)
    {
        var trimmed = link?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        if (trimmed.AsSpan().ContainsAny(LineBreaks))
            trimmed = string.Concat(trimmed.Split('\t', '\r', '\n').Select(part => part.Trim()));
        // Escaped once too often: no parameter's name begins with "amp;".
        return trimmed.Replace("&amp;", "&", StringComparison.Ordinal);
    }

    /// <summary>RFC 3986 section 3.1. <see cref="Uri"/> cannot be asked: on Unix it takes "/path" for an absolute file name.</summary>
    private static bool HasScheme(string url)
    {
        var end = url.AsSpan().IndexOfAny(SchemeEnd);
        if (end <= 0 || url[end] != ':' || !char.IsAsciiLetter(url[0]))
            return false;
        foreach (var c in url.AsSpan(1, end - 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }
}
