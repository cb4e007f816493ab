namespace Aggregator.Core.Parsing.Xml;

/// <summary>Namespaces by URI, and the prefixes that stand for them where a document forgot to declare them.</summary>
internal static class VocabularyTable
{
    /// <summary>URIs in lower case, without a slash or hash at the end: documents vary in both.</summary>
    private static readonly Dictionary<string, Vocabulary> ByUri = new(StringComparer.Ordinal)
    {
        [""] = Vocabulary.Core,
        ["http://purl.org/rss/1.0"] = Vocabulary.Core,
        ["http://my.netscape.com/rdf/simple/0.9"] = Vocabulary.Core,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Core,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.Core,
        ["http://backend.userland.com/rss"] = Vocabulary.Core,
        ["http://backend.userland.com/rss091"] = Vocabulary.Core,
        ["http://backend.userland.com/rss092"] = Vocabulary.Core,
        ["http://backend.userland.com/rss2"] = Vocabulary.Core,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabulary.Core,
        ["http://cyber.law.harvard.edu/rss/rss.html"] = Vocabulary.Core,
        ["http://cyber.law.harvard.edu/rss"] = Vocabulary.Core,
        ["http://purl.org/net/rss1.1"] = Vocabulary.Core,
        ["http://purl.org/rss/2.0"] = Vocabulary.Core,
        ["http://www.rssboard.org/rss-specification"] = Vocabulary.Core,
        ["http://www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["https://www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["http://purl.org/atom/ns"] = Vocabulary.Atom,
        ["http://purl.org/atom/app"] = Vocabulary.Atom,
        ["http://example.com/newformat"] = Vocabulary.Atom,
        ["http://necho.sourceforge.net/namespace"] = Vocabulary.Atom,
        ["http://purl.org/echo"] = Vocabulary.Atom,
        ["uri/of/echo/namespace"] = Vocabulary.Atom,
        ["http://purl.org/pie"] = Vocabulary.Atom,
        ["http://purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["https://purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/terms"] = Vocabulary.DublinCore,
        ["https://purl.org/dc/terms"] = Vocabulary.DublinCore,
        ["http://purl.org/rss/1.0/modules/dcterms"] = Vocabulary.DublinCore,
        ["http://purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["https://purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["http://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["https://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://www.rssboard.org/media-rss"] = Vocabulary.Media,
        ["http://video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://tools.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["https://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["http://www.google.com/schemas/play-podcasts/1.0"] = Vocabulary.Itunes,
        ["https://podcastindex.org/namespace/1.0"] = Vocabulary.Podcast,
        ["http://podcastindex.org/namespace/1.0"] = Vocabulary.Podcast,
        ["https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = Vocabulary.Podcast,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.FeedBurner,
        ["http://www.pheedo.com/namespace/pheedo"] = Vocabulary.FeedBurner,
        ["http://purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns"] = Vocabulary.Rdf,
        ["http://www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["http://www.w3.org/tr/xhtml1"] = Vocabulary.Xhtml,
        ["http://purl.org/rss/1.0/modules/link"] = Vocabulary.Link,
    };

    /// <summary>URIs by the prefix that everybody uses for them.</summary>
    private static readonly Dictionary<string, string> ByPrefix = new(StringComparer.OrdinalIgnoreCase)
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["atom10"] = "http://www.w3.org/2005/Atom",
        ["a10"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["podcast"] = "https://podcastindex.org/namespace/1.0",
        ["googleplay"] = "http://www.google.com/schemas/play-podcasts/1.0",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["pheedo"] = "http://www.pheedo.com/namespace/pheedo",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["html"] = "http://www.w3.org/1999/xhtml",
        ["rss"] = "http://purl.org/rss/1.0/",
        ["l"] = "http://purl.org/rss/1.0/modules/link/",
    };

    /// <summary>How the vocabulary is called in the tables of fields: a well-known prefix and a colon; nothing for a format's own.</summary>
    public static string NameOf(Vocabulary vocabulary) => vocabulary switch
    {
        Vocabulary.Core => "",
        Vocabulary.Atom => "atom:",
        Vocabulary.DublinCore => "dc:",
        Vocabulary.Content => "content:",
        Vocabulary.Media => "media:",
        Vocabulary.Itunes => "itunes:",
        Vocabulary.Podcast => "podcast:",
        Vocabulary.FeedBurner => "feedburner:",
        Vocabulary.Syndication => "sy:",
        Vocabulary.Rdf => "rdf:",
        Vocabulary.Xhtml => "xhtml:",
        Vocabulary.Link => "link:",
        _ => "other:",
    };

    /// <summary>The vocabulary of a namespace.</summary>
    public static Vocabulary Find(string uri)
    {
        if (uri.Length == 0)
            return Vocabulary.Core;
        return ByUri.TryGetValue(uri.Trim().ToLowerInvariant().TrimEnd('/', '#'), out var vocabulary) ? vocabulary : Vocabulary.Other;
    }

    /// <summary>Whether elements of the namespace are never those of a feed's own format. An unknown namespace may be anything.</summary>
    public static bool IsExtension(string uri) =>
        uri.Length > 0 && Find(uri) is not (Vocabulary.Core or Vocabulary.Atom or Vocabulary.Other);

    /// <summary>The URI that a prefix stands for when nothing declares it.</summary>
    public static string UriOfPrefix(string prefix) =>
        ByPrefix.TryGetValue(prefix, out var uri) ? uri : "urn:undeclared:" + prefix;
}
