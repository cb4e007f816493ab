namespace Aggregator.Core.Normalization.Urls;

/// <summary>Tells a URL that is canonical already, which most are, without writing anything.</summary>
internal static class UrlCleanliness
{
    /// <summary>Whether canonicalization would change nothing. May say no of a canonical URL, never yes of another.</summary>
    public static bool IsClean(string url, TrackingRules rules, UrlCarriers carriers)
    {
        var secure = url.StartsWith(UrlConstants.Https, StringComparison.Ordinal);
        if (url.Length > UrlConstants.MaxLength || (!secure && !url.StartsWith(UrlConstants.Http, StringComparison.Ordinal)))
            return false;
        var rest = url.AsSpan(secure ? UrlConstants.Https.Length : UrlConstants.Http.Length);
        var slash = rest.IndexOf('/');
        if (slash <= 0)
            return false;
        var host = rest[..slash];
        if (host.ContainsAnyExcept(UrlConstants.CleanHost) || host[^1] == '.' || UrlWrapperRules.Of(host).Length > 0)
            return false;

        var path = rest[slash..];
        var question = path.IndexOf('?');
        var query = question < 0 ? default : path[(question + 1)..];
        path = question < 0 ? path : path[..question];
        return IsCleanPath(path) && (question < 0 || IsCleanQuery(query, host, rules, carriers));
    }

    private static bool IsCleanPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(UrlConstants.Path) && path.IndexOf("/.", StringComparison.Ordinal) < 0;

    private static bool IsCleanQuery(ReadOnlySpan<char> query, ReadOnlySpan<char> host, TrackingRules rules, UrlCarriers carriers)
    {
        if (query.IsEmpty || query.ContainsAnyExcept(UrlConstants.Query))
            return false;
        foreach (var range in query.Split('&'))
        {
            if (query[range].IsEmpty || rules.IsTracking(host, query[range], carriers))
                return false;
        }

        return true;
    }
}
