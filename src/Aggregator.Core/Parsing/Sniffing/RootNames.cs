namespace Aggregator.Core.Parsing.Sniffing;

/// <summary>Names of root elements and what they say of the document.</summary>
internal static class RootNames
{
    /// <summary>Roots of feeds; a bare channel is the Channel Definition Format or an RSS feed without its root.</summary>
    public static readonly HashSet<string> Feeds = Set("rss", "rdf", "feed", "entry", "channel");

    /// <summary>Elements that only a web page begins with, or a server's message before a feed.</summary>
    public static readonly HashSet<string> Html = Set(
        "html", "head", "body", "title", "meta", "script", "style", "base", "div", "p", "br", "b", "h1", "h2", "table", "center", "font", "span", "pre",
        "a", "img", "form", "iframe", "noscript", "strong", "i", "ul", "section", "main", "header", "article");

    /// <summary>Roots of feeds that are nothing else, with a version or a namespace: even within a web page they begin a feed.</summary>
    public static readonly HashSet<string> Unmistakable = Set("rss", "rdf", "feed");

    /// <summary>Roots that end the search: what follows is that document, whatever it holds.</summary>
    public static readonly HashSet<string> Final = Set("opml", "urlset", "sitemapindex", "svg");

    /// <summary>Roots of web pages.</summary>
    public static readonly HashSet<string> Page = Set("html", "head");

    /// <summary>What documents with other roots are, for people.</summary>
    public static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["opml"] = "an OPML list of feeds (`providers import` reads those)",
        ["urlset"] = "a sitemap",
        ["sitemapindex"] = "a sitemap index",
        ["svg"] = "an SVG image",
        ["rdf"] = "an RDF document without channel and items",
        ["error"] = "a server's error message",
    };

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
