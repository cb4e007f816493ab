using System.Buffers;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Tells a URL that is canonical already, which most are, without writing anything.</summary>
internal static class UrlCleanliness
{
    /// <summary>A path of these is in normal form, dot segments apart. A semicolon may begin a session, a percent sign anything.</summary>
    private static readonly SearchValues<char> Path =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@/");

    /// <summary>A query of these is in normal form. A semicolon may be left of a doubly escaped ampersand, a question mark may begin it anew.</summary>
    private static readonly SearchValues<char> Query = Path;

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
        var path = rest[slash..];
        var question = path.IndexOf('?');
        var query = question < 0 ? default : path[(question + 1)..];
        path = question < 0 ? path : path[..question];
        return UrlHost.IsNormal(host)
            && IsCleanPath(path)
            && (question < 0 || IsCleanQuery(query, host, rules, carriers))
            && !UrlWrapperRules.MayWrap(host, path);
    }

    private static bool IsCleanPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(Path) && path.IndexOf("/.", StringComparison.Ordinal) < 0;

    private static bool IsCleanQuery(ReadOnlySpan<char> query, ReadOnlySpan<char> host, TrackingRules rules, UrlCarriers carriers)
    {
        if (query.IsEmpty || query.ContainsAnyExcept(Query))
            return false;
        var ofHost = rules.OfHost(host);
        foreach (var range in query.Split('&'))
        {
            if (query[range].IsEmpty || rules.IsTracking(query[range], ofHost, carriers))
                return false;
        }

        return true;
    }
}
