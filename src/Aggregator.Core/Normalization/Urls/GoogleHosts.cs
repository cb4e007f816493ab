namespace Aggregator.Core.Normalization.Urls;

/// <summary>The hosts of Google's search and news in some two hundred countries, which do the same as those under google.com.</summary>
internal static class GoogleHosts
{
    private const string Search = "google.";
    private const string News = "news.google.";
    private const string SearchHost = "google.com";
    private const string NewsHost = "news.google.com";

    /// <summary>"google.de", "google.co.uk" and "google.com.br" as "google.com", likewise "news.google.de"; every other host as it is.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> host)
    {
        if (host.StartsWith(Search, StringComparison.Ordinal) && IsCountry(host[Search.Length..]))
            return SearchHost;
        return host.StartsWith(News, StringComparison.Ordinal) && IsCountry(host[News.Length..]) ? NewsHost : host;
    }

    private static bool IsCountry(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("co.", StringComparison.Ordinal))
            rest = rest["co.".Length..];
        else if (rest.StartsWith("com.", StringComparison.Ordinal))
            rest = rest["com.".Length..];
        return rest.Length == 2 && !rest.Contains('.');
    }
}
