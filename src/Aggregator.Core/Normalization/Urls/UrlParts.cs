namespace Aggregator.Core.Normalization.Urls;

/// <summary>An http(s) URL taken apart by RFC 3986 appendix B, nothing decoded. A part that is missing is empty.</summary>
internal readonly ref struct UrlParts
{
    private UrlParts(bool secure, ReadOnlySpan<char> rest)
    {
        IsHttps = secure;
        var authorityEnd = rest.IndexOfAny('/', '?', '#');
        if (rest.IndexOf('\\') is >= 0 and var backslash && (authorityEnd < 0 || backslash < authorityEnd))
            authorityEnd = backslash;
        var authority = authorityEnd < 0 ? rest : rest[..authorityEnd];
        rest = authorityEnd < 0 ? [] : rest[authorityEnd..];

        var at = authority.LastIndexOf('@');
        UserInfo = at < 0 ? [] : authority[..at];
        authority = authority[(at + 1)..];
        var colon = authority.LastIndexOf(':');
        var hasPort = colon >= 0 && colon > authority.LastIndexOf(']');
        Host = hasPort ? authority[..colon] : authority;
        Port = hasPort ? authority[(colon + 1)..] : [];

        var hash = rest.IndexOf('#');
        Fragment = hash < 0 ? [] : rest[(hash + 1)..];
        rest = hash < 0 ? rest : rest[..hash];
        var question = rest.IndexOf('?');
        Query = question < 0 ? [] : rest[(question + 1)..];
        Path = question < 0 ? rest : rest[..question];
    }

    public bool IsHttps { get; }

    public ReadOnlySpan<char> UserInfo { get; }

    public ReadOnlySpan<char> Host { get; }

    public ReadOnlySpan<char> Port { get; }

    public ReadOnlySpan<char> Path { get; }

    /// <summary>Without the question mark.</summary>
    public ReadOnlySpan<char> Query { get; }

    /// <summary>Without the number sign.</summary>
    public ReadOnlySpan<char> Fragment { get; }

    /// <summary>Takes a URL apart; false where it is no http(s) URL with a host.</summary>
    public static bool TryParse(ReadOnlySpan<char> url, out UrlParts parts)
    {
        parts = default;
        int schemeLength;
        if (url.StartsWith(UrlConstants.Https, StringComparison.OrdinalIgnoreCase))
            schemeLength = UrlConstants.Https.Length;
        else if (url.StartsWith(UrlConstants.Http, StringComparison.OrdinalIgnoreCase))
            schemeLength = UrlConstants.Http.Length;
        else
            return false;
        parts = new UrlParts(schemeLength == UrlConstants.Https.Length, url[schemeLength..]);
        return parts.Host.Length > 0;
    }
}
