namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Chooses a page's canonical link (RFC 6596), and does not believe one that cannot be of an article.</summary>
internal static class CanonicalLink
{
    /// <summary>Paths of home pages, of parts of a site, and of failures.</summary>
    private static readonly HashSet<string> NoArticle = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "index", "home", "start", "default", "main", "news", "blog", "404", "error", "undefined", "null", "none", "login", "search", "amp", "m",
    };

    private static readonly string[] Extensions = [".html", ".htm", ".php", ".asp", ".aspx", ".jsp"];

    /// <summary>The first link that can be meant; null where there is none.</summary>
    /// <param name="links">As they stand.</param>
    /// <param name="pageUrl">Where the page was found.</param>
    /// <param name="baseUrl">What relative links count from.</param>
    public static string? Choose(IEnumerable<string> links, Uri pageUrl, Uri baseUrl) =>
        links.Select(link => PageUrl.Resolve(link, baseUrl)).FirstOrDefault(url => url is not null && IsSane(url, pageUrl))?.AbsoluteUri;

    private static bool IsSane(Uri url, Uri pageUrl)
    {
        if (!IsSameSite(url.Host, pageUrl.Host) || url.UserInfo.Length > 0 || url.AbsoluteUri.Length > PageConstants.MaxUrlLength)
            return false;
        if (IsSamePage(url, pageUrl))
            return true;
        // "/?p=123" is an article, "/" is none.
        return url.Query.Length > 1 || !NoArticle.Contains(Word(url.AbsolutePath));
    }

    private static bool IsSamePage(Uri url, Uri pageUrl) => url.AbsolutePath == pageUrl.AbsolutePath && url.Query == pageUrl.Query;

    /// <summary>The last word of a path of one or two parts, the first being a language; the whole path otherwise.</summary>
    private static string Word(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && IsLanguage(parts[0]))
            parts = parts[1..];
        if (parts.Length > 1)
            return path;
        var word = parts.Length == 0 ? "" : parts[0];
        var extension = Array.Find(Extensions, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return extension is null ? word : word[..^extension.Length];
    }

    private static bool IsLanguage(string part) =>
        (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 5 && part[2] is '-' or '_' && char.IsAsciiLetter(part[0]));

    /// <summary>
    /// Whether two hosts share their last two labels. A page that names another site as its origin may be right, but two sites must not be able to
    /// take each other's articles over.
    /// </summary>
    private static bool IsSameSite(string host, string other) => Site(host).Equals(Site(other), StringComparison.OrdinalIgnoreCase);

    private static string Site(string host)
    {
        var labels = host.Split('.');
        // "co.uk", "com.au": the label before belongs to the site.
        var length = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels.TakeLast(length));
    }
}
