using System.Globalization;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Makes a providers file out of a list of subscriptions: one provider for each site, its feeds under it.</summary>
public static class ProvidersYamlWriter
{
    private const string WorldWideWeb = "www.";

    /// <summary>Makes the file's text. It loads beside the catalog that exists: no feed of that is repeated, no name taken twice.</summary>
    public static ProvidersImport Write(IReadOnlyList<OpmlOutline> outlines, FeedCatalog existing)
    {
        var known = existing.Feeds.Select(feed => Comparable(feed.Url)).ToHashSet(StringComparer.Ordinal);
        var names = existing.Providers.Select(provider => provider.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = outlines.Where(outline => known.Add(Comparable(outline.XmlUrl))).ToList();
        var text = new StringBuilder("providers:");
        if (added.Count == 0) text.Append(" []");
        text.Append('\n');
        var providers = 0;
        foreach (var site in added.GroupBy(Domain, StringComparer.Ordinal))
        {
            providers++;
            AppendProvider(text, site.Key, [.. site], names);
        }

        return new ProvidersImport(text.ToString(), providers, added.Count, outlines.Count - added.Count);
    }

    private static void AppendProvider(StringBuilder text, string domain, List<OpmlOutline> feeds, HashSet<string> names)
    {
        text.Append("  - name: ").AppendPlainOrQuoted(Escaped(Name(domain, feeds, names))).Append('\n');
        text.Append("    domain: ").AppendPlainOrQuoted(domain).Append('\n');
        if (feeds.Find(feed => feed.Category is not null)?.Category is { } category)
            text.Append("    category: ").AppendPlainOrQuoted(Escaped(category)).Append('\n');
        text.Append("    feeds:\n");
        foreach (var feed in feeds) text.Append("      - ").AppendQuoted(Escaped(feed.XmlUrl)).Append('\n');
    }

    /// <summary>The title that all feeds of the site share, else the domain; made unique by the domain, then by a number.</summary>
    private static string Name(string domain, List<OpmlOutline> feeds, HashSet<string> names)
    {
        var titles = feeds.Select(feed => feed.Title).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var name = titles is [{ } title] ? title : domain;
        var unique = name;
        for (var number = 1; !names.Add(unique); number++)
            unique = number == 1 ? $"{name} ({domain})" : string.Create(CultureInfo.InvariantCulture, $"{name} ({domain} {number})");
        return unique;
    }

    private static string Domain(OpmlOutline outline)
    {
        var site = Uri.TryCreate(outline.HtmlUrl, UriKind.Absolute, out var page) && page.Host.Length > 0 ? page : new Uri(outline.XmlUrl);
        var host = site.IdnHost.ToLowerInvariant();
        return host.StartsWith(WorldWideWeb, StringComparison.Ordinal) ? host[WorldWideWeb.Length..] : host;
    }

    /// <summary>What two spellings of one URL share.</summary>
    private static string Comparable(string url) => new Uri(url).GetComponents(UriComponents.HttpRequestUrl | UriComponents.UserInfo, UriFormat.UriEscaped);

    /// <summary>A list from elsewhere may not read our environment.</summary>
    private static string Escaped(string text) => text.Replace("${", "$${", StringComparison.Ordinal);
}
