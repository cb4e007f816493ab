using System.Globalization;
using System.Xml;

namespace Aggregator.Core.Exporting;

/// <summary>Reads lists of subscriptions (OPML 1.0, 1.1, 2.0) from anywhere: no DTD, no resources, bounded depth and size.</summary>
public static class OpmlReader
{
    private const int MaxDepth = 50;
    private const int MaxUrlLength = 4096;
    private const int MaxShownLength = 100;
    private const long MaxCharacters = 16 * 1024 * 1024;

    /// <summary>Reads a document. What is wrong with it is said in the result.</summary>
    public static OpmlReadResult Read(Stream stream)
    {
        var outlines = new List<OpmlOutline>();
        var errors = new List<string>();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var xml = XmlReader.Create(stream, settings);
        try
        {
            if (xml.MoveToContent() != XmlNodeType.Element || !Is(xml, "opml"))
                errors.Add($"line {LineOf(xml)}: the document is no OPML, its root is '{xml.Name}'");
            else
                ReadOutlines(xml, outlines, errors);
        }
        catch (XmlException exception)
        {
            // An empty document and one with a DTD have no line.
            var line = exception.LineNumber > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber}: ") : "";
            errors.Add(line + exception.Message);
        }

        return new OpmlReadResult(outlines, errors);
    }

    private static void ReadOutlines(XmlReader xml, List<OpmlOutline> outlines, List<string> errors)
    {
        // The names of the outlines around the present one, by depth; null at other elements.
        var folders = new string?[MaxDepth + 1];
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Depth > MaxDepth)
            {
                errors.Add($"line {LineOf(xml)}: nested more than {MaxDepth} deep");
                return;
            }

            folders[xml.Depth] = null;
            if (!Is(xml, "outline")) continue;
            var title = Attribute(xml, "title") ?? Attribute(xml, "text");
            folders[xml.Depth] = title;
            ReadFeed(xml, title, folders[..xml.Depth].LastOrDefault(folder => folder is not null), outlines, errors);
        }
    }

    private static void ReadFeed(XmlReader xml, string? title, string? folder, List<OpmlOutline> outlines, List<string> errors)
    {
        var url = Attribute(xml, "xmlUrl");
        if (url is null)
        {
            // A folder has no URL; a feed must have one.
            if (Attribute(xml, "type") is "rss" or "atom") errors.Add($"line {LineOf(xml)}: the feed '{title}' has no xmlUrl");
        }
        else if (url.Length > MaxUrlLength || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            errors.Add($"line {LineOf(xml)}: '{url[..Math.Min(url.Length, MaxShownLength)]}' is no http(s) URL");
        }
        else
        {
            // Blanks are no part of a URL but lists hold them; escaped they mean what was meant.
            var written = url.AsSpan().ContainsAny(' ', '\t', '\n') ? uri.AbsoluteUri : url;
            outlines.Add(new OpmlOutline(title, written, Attribute(xml, "htmlUrl"), folder));
        }
    }

    /// <summary>Programs differ in the case of names; blank is not there.</summary>
    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (Is(xml, name) && !string.IsNullOrWhiteSpace(xml.Value)) value = xml.Value.Trim();
        }

        xml.MoveToElement();
        return value;
    }

    private static bool Is(XmlReader xml, string name) => string.Equals(xml.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;
}
