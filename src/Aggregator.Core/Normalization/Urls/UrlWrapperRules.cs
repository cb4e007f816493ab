using System.Collections.Frozen;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>The wrappers that feeds are known to carry. Only those whose target is inside the URL: nothing is asked over the net.</summary>
internal static class UrlWrapperRules
{
    private const string AnyBelow = "*.";
    private const string Www = "www.";

    private static readonly UrlWrapperRule[] All =
    [
        new("news.google.com", "/news/url", UrlWrapperKind.Parameter, "url"),
        new("news.google.com", "/rss/articles/", UrlWrapperKind.Base64InPath),
        new("news.google.com", "/articles/", UrlWrapperKind.Base64InPath),
        new("news.google.com", "/read/", UrlWrapperKind.Base64InPath),
        new("news.google.com", "/__i/rss/rd/articles/", UrlWrapperKind.Base64InPath),
        new("google.com", "/url", UrlWrapperKind.Parameter, "url", "q"),
        new("google.com", "/amp/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("cdn.ampproject.org", "/c/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("cdn.ampproject.org", "/v/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("*.cdn.ampproject.org", "/c/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("*.cdn.ampproject.org", "/v/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("*.cdn.ampproject.org", "/wp/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("*.bing-amp.com", "/c/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("bing.com", "/amp/", UrlWrapperKind.SchemeAndHostAfterPath),
        new("bing.com", "/news/apiclick.aspx", UrlWrapperKind.Parameter, "url"),
        new("feedproxy.google.com", "/", UrlWrapperKind.UrlInPath),
        new("feeds.feedburner.com", "/", UrlWrapperKind.UrlInPath),
        new("feeds2.feedburner.com", "/", UrlWrapperKind.UrlInPath),
        new("feeds.feedblitz.com", "/", UrlWrapperKind.UrlInPath),
        new("rd.yahoo.com", "/", UrlWrapperKind.UrlInPath),
        new("*.rd.yahoo.com", "/", UrlWrapperKind.UrlInPath),
        new("go.theregister.com", "/feed/", UrlWrapperKind.HostAfterPath),
        new("go.theregister.co.uk", "/feed/", UrlWrapperKind.HostAfterPath),
        new("l.facebook.com", "/l.php", UrlWrapperKind.Parameter, "u"),
        new("lm.facebook.com", "/l.php", UrlWrapperKind.Parameter, "u"),
        new("l.instagram.com", "/", UrlWrapperKind.Parameter, "u"),
        new("t.umblr.com", "/redirect", UrlWrapperKind.Parameter, "z"),
        new("youtube.com", "/redirect", UrlWrapperKind.Parameter, "q"),
        new("out.reddit.com", "/", UrlWrapperKind.Parameter, "url"),
        new("duckduckgo.com", "/l/", UrlWrapperKind.Parameter, "uddg"),
        new("medium.com", "/r/", UrlWrapperKind.Parameter, "url"),
        new("vk.com", "/away.php", UrlWrapperKind.Parameter, "to"),
        new("steamcommunity.com", "/linkfilter/", UrlWrapperKind.Parameter, "url", "u"),
        new("slack-redir.net", "/link", UrlWrapperKind.Parameter, "url"),
        new("go.redirectingat.com", "/", UrlWrapperKind.Parameter, "url"),
        new("click.linksynergy.com", "/", UrlWrapperKind.Parameter, "murl"),
        new("linkedin.com", "/redir/redirect", UrlWrapperKind.Parameter, "url"),
        new("exit.sc", "/", UrlWrapperKind.Parameter, "url"),
        new("href.li", "/", UrlWrapperKind.Query),
        new("anon.to", "/", UrlWrapperKind.Query),
    ];

    private static readonly FrozenDictionary<string, UrlWrapperRule[]>.AlternateLookup<ReadOnlySpan<char>> ByHost =
        Grouped(All.Where(r => !r.Host.StartsWith(AnyBelow, StringComparison.Ordinal)), 0);

    private static readonly FrozenDictionary<string, UrlWrapperRule[]>.AlternateLookup<ReadOnlySpan<char>> ByParent =
        Grouped(All.Where(r => r.Host.StartsWith(AnyBelow, StringComparison.Ordinal)), AnyBelow.Length);

    /// <summary>The rules of a host in lower case; none for most.</summary>
    public static ReadOnlySpan<UrlWrapperRule> Of(ReadOnlySpan<char> host)
    {
        host = GoogleHosts.Fold(host.StartsWith(Www, StringComparison.Ordinal) ? host[Www.Length..] : host);
        if (ByHost.TryGetValue(host, out var rules))
            return rules;
        return ByParent.TryGetValue(host[(host.IndexOf('.') + 1)..], out rules) ? rules : [];
    }

    /// <summary>Whether a URL may be a wrapper's, going by its host and how its path begins.</summary>
    public static bool MayWrap(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        foreach (var rule in Of(host))
        {
            if (path.StartsWith(rule.Path, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static FrozenDictionary<string, UrlWrapperRule[]>.AlternateLookup<ReadOnlySpan<char>> Grouped(IEnumerable<UrlWrapperRule> rules, int skip) =>
        rules.GroupBy(r => r.Host[skip..]).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
