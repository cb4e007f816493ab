namespace Aggregator.Core.Configuration;

/// <summary>What a feed's URL may be, and how it is shown.</summary>
internal static class FeedUrl
{
    /// <summary>Longer ones are mistakes: servers refuse them.</summary>
    private const int MaxLength = 4096;

    /// <summary>Why the text is no feed URL; null when it is one.</summary>
    public static string? Complaint(string url)
    {
        if (url.Length > MaxLength) return "is too long";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || url.AsSpan().ContainsAny(' ', '\t', '\n')) return "is not an absolute URL";
        if (uri.Scheme is not ("http" or "https")) return $"has the scheme '{uri.Scheme}', where http or https is needed";
        return uri.Host.Length == 0 ? "has no host" : null;
    }

    /// <summary>The text that two spellings of one URL share: case of scheme and host, default port.</summary>
    public static string Normalized(string url) => new Uri(url).GetComponents(UriComponents.HttpRequestUrl | UriComponents.UserInfo, UriFormat.UriEscaped);

    /// <summary>The URL as given, without <c>user:password@</c>.</summary>
    public static string WithoutUserInfo(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return url;
        var start = scheme + 3;
        var length = url.AsSpan(start).IndexOfAny('/', '?', '#');
        var authority = url.AsSpan(start, length < 0 ? url.Length - start : length);
        var at = authority.LastIndexOf('@');
        return at < 0 ? url : url.Remove(start, at + 1);
    }
}
