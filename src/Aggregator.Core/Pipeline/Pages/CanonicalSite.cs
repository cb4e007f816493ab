using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>
/// Decides whether a page may name a URL as its article's. It may within the site that the article's link leads to, and within the domain of its
/// provider; so no page can take over the articles of another site.
/// </summary>
internal static class CanonicalSite
{
    private static readonly string[] Variants = ["www.", "m.", "mobile.", "amp."];

    /// <summary>Whether the canonical URL is of the article's own site.</summary>
    /// <param name="canonical">What the page names.</param>
    /// <param name="webUrl">The article's present URL.</param>
    /// <param name="domain">The domain of its provider.</param>
    /// <param name="catalog">All providers: what is within a closer domain of another is not within this one's.</param>
    public static bool IsOwn(Uri canonical, Uri webUrl, string domain, FeedCatalog catalog)
    {
        if (IsSameHost(canonical, webUrl))
            return true;
        var host = canonical.IdnHost.ToLowerInvariant();
        return canonical.IsDefaultPort
            && IsWithin(host, domain)
            && !catalog.Providers.Any(p => p.Domain.Length > domain.Length && IsWithin(host, p.Domain));
    }

    private static bool IsSameHost(Uri one, Uri other) =>
        Bare(one.IdnHost) == Bare(other.IdnHost) && (one.Port == other.Port || (one.IsDefaultPort && other.IsDefaultPort));

    private static bool IsWithin(string host, string domain) =>
        domain.Length > 0 && host.EndsWith(domain, StringComparison.Ordinal) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');

    // Of what remains there must be a name and its domain: "m.co" is a site of its own.
    private static string Bare(string host)
    {
        host = host.ToLowerInvariant();
        var variant = Array.Find(Variants, v => host.StartsWith(v, StringComparison.Ordinal) && host.AsSpan(v.Length).Contains('.'));
        return variant is null ? host : host[variant.Length..];
    }
}
