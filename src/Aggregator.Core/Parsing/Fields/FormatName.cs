using System.Xml.Linq;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Names the format of an XML feed for people.</summary>
internal static class FormatName
{
    /// <summary>Namespaces of an RDF feed's channel, by the version that they stand for.</summary>
    private static readonly (string NamespacePart, string Format)[] RdfFormats =
    [
        ("purl.org/net/rss1.1", "RSS 1.1"),
        ("purl.org/rss/1.0", "RSS 1.0"),
        ("netscape.com/rdf/simple/0.9", "RSS 0.90"),
        ("netscape.com/publish/formats/rss-0.91", "RSS 0.91"),
    ];

    /// <summary>Whether the root is that of an Atom feed or entry document.</summary>
    public static bool IsAtom(XElement root) => IsNamed(root, "feed") || IsNamed(root, "entry");

    /// <summary>The format of a document with this root.</summary>
    public static string Of(XElement root)
    {
        if (IsAtom(root))
            return OfAtom(root);
        if (IsNamed(root, "rdf"))
            return OfRdf(root);
        if (IsNamed(root, "channel"))
            return root.Elements().Any(child => IsNamed(child, "item") && child.Attributes().Any(a => IsNamed(a, "href"))) ? "CDF" : "RSS";
        var version = root.Attributes().FirstOrDefault(attribute => IsNamed(attribute, "version"))?.Value.Trim();
        return version switch
        {
            null or "" => "RSS",
            "2" or "2.00" => "RSS 2.0",
            "0.9" => "RSS 0.90",
            { Length: <= 10 } => "RSS " + version,
            _ => "RSS",
        };
    }

    private static string OfAtom(XElement root)
    {
        var uri = root.Name.NamespaceName;
        if (root.Attribute("version")?.Value.Trim() == "0.3" || uri.StartsWith("http://purl.org/atom/ns", StringComparison.OrdinalIgnoreCase))
            return "Atom 0.3";
        return VocabularyTable.Find(uri) == Vocabulary.Atom ? "Atom 1.0" : "Atom";
    }

    private static string OfRdf(XElement root)
    {
        foreach (var child in root.Elements())
        {
            foreach (var (part, format) in RdfFormats)
            {
                if (child.Name.NamespaceName.Contains(part, StringComparison.OrdinalIgnoreCase))
                    return format;
            }
        }

        return "RSS 1.0";
    }

    private static bool IsNamed(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(XAttribute attribute, string name) => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
