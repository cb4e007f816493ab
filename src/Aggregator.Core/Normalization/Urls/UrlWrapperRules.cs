namespace Aggregator.Core.Normalization.Urls;

/// <summary>The wrappers that feeds are known to carry. Only those whose target is inside the URL: nothing is asked over the net.</summary>
internal static class UrlWrapperRules
{
    private static readonly UrlWrapperRule[] All =
    [
        new("news.google.com", "/news/url", UrlWrapperKind.Parameter, "url"),
        new("news.google.com", "/rss/articles/", UrlWrapperKind.Base64InPath),
        new("news.google.com", "/articles/", UrlWrapperKind.Base64InPath),
        new("news.google.com", "/__i/rss/rd/articles/", UrlWrapperKind.Base64InPath),
        new("google.com", "/url", UrlWrapperKind.Parameter, "url", "q"),
        new("google.co.uk", "/url", UrlWrapperKind.Parameter, "url", "q"),
        new("google.de", "/url", UrlWrapperKind.Parameter, "url", "q"),
        new("feedproxy.google.com", "/", UrlWrapperKind.UrlInPath),
        new("feeds.feedburner.com", "/", UrlWrapperKind.UrlInPath),
        new("go.theregister.com", "/feed/", UrlWrapperKind.HostAfterPath),
        new("go.theregister.co.uk", "/feed/", UrlWrapperKind.HostAfterPath),
        new("l.facebook.com", "/l.php", UrlWrapperKind.Parameter, "u"),
        new("lm.facebook.com", "/l.php", UrlWrapperKind.Parameter, "u"),
        new("l.instagram.com", "/", UrlWrapperKind.Parameter, "u"),
        new("t.umblr.com", "/redirect", UrlWrapperKind.Parameter, "z"),
        new("youtube.com", "/redirect", UrlWrapperKind.Parameter, "q"),
        new("out.reddit.com", "/", UrlWrapperKind.Parameter, "url"),
        new("bing.com", "/news/apiclick.aspx", UrlWrapperKind.Parameter, "url"),
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

    private static readonly Dictionary<string, UrlWrapperRule[]>.AlternateLookup<ReadOnlySpan<char>> ByHost =
        All.GroupBy(r => r.Host).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rules of a host in lower case; none for most.</summary>
    public static ReadOnlySpan<UrlWrapperRule> Of(ReadOnlySpan<char> host) =>
        ByHost.TryGetValue(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host, out var rules) ? rules : [];
}
