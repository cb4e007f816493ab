using System.Buffers;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>Makes the links of a document absolute.</summary>
internal static class UrlResolver
{
    /// <summary>What a link may not lead to: script, and documents that stand in the link itself.</summary>
    private static readonly string[] ActiveSchemes = ["javascript:", "vbscript:", "data:"];

    /// <summary>A picture that stands in the link itself does nothing, unless it is a drawing, which may hold script.</summary>
    private const string InlineImage = "data:image/";

    private const string InlineDrawing = "data:image/svg";

    private static readonly char[] Controls = [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '\x7F'];
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(Controls);
    private static readonly SearchValues<char> SchemeEnd = SearchValues.Create(":/?#");

    /// <summary>
    /// The link, absolute where that can be done, else as given; null when there is none, or one that would run script. Absolute links
    /// are not rewritten.
    /// </summary>
    public static string? Resolve(string? link, Uri? baseUrl)
    {
        var url = Clean(link);
        if (url is null || HasScheme(url))
            return IsActive(url) ? null : url;
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

    /// <summary>White space around a URL, and line breaks inside of it, are no part of it (WHATWG URL Standard); nor are other controls.</summary>
    private static string? Clean(string? link)
    {
        var trimmed = link?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        if (trimmed.AsSpan().ContainsAny(ControlCharacters))
            trimmed = string.Concat(trimmed.Split(Controls).Select(part => part.Trim()));
        // Escaped once too often: no parameter's name begins with "amp;".
        trimmed = trimmed.Replace("&amp;", "&", StringComparison.Ordinal);
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static bool IsActive(string? url)
    {
        foreach (var scheme in ActiveSchemes)
        {
            if (url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true)
                return !url.StartsWith(InlineImage, StringComparison.OrdinalIgnoreCase) || url.StartsWith(InlineDrawing, StringComparison.OrdinalIgnoreCase);
        }

        return false;
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
