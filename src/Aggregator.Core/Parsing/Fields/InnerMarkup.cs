using System.Text;
using System.Xml.Linq;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Writes what is inside of an element as HTML: without namespaces, void elements without end tags.</summary>
internal static class InnerMarkup
{
    /// <summary>HTML Standard section 13.1.2.</summary>
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>The div that wraps an xhtml text and is no part of it (RFC 4287 section 3.1.1.3), or the element itself.</summary>
    public static XElement Unwrap(XElement element)
    {
        XElement? only = null;
        foreach (var node in element.Nodes())
        {
            if (node is XElement child && only is null && child.Name.LocalName.Equals("div", StringComparison.OrdinalIgnoreCase))
                only = child;
            else if (node is not XText text || !string.IsNullOrWhiteSpace(text.Value))
                return element;
        }

        return only ?? element;
    }

    /// <summary>The markup inside of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="escapeText">Whether text is text; else it is markup already.</param>
    public static string Write(XElement element, bool escapeText)
    {
        var output = new StringBuilder();
        WriteNodes(element, output, escapeText);
        return output.ToString();
    }

    // The guard has bounded the depth.
    private static void WriteNodes(XElement element, StringBuilder output, bool escapeText)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text when escapeText:
                    Escape(text.Value, output);
                    break;
                case XText text:
                    output.Append(text.Value);
                    break;
                case XElement child:
                    WriteElement(child, output, escapeText);
                    break;
            }
        }
    }

    private static void WriteElement(XElement element, StringBuilder output, bool escapeText)
    {
        var name = element.Name.LocalName;
        output.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration || attribute.Name.Namespace != XNamespace.None)
                continue;
            output.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(attribute.Value, output);
            output.Append('"');
        }

        output.Append('>');
        if (VoidElements.Contains(name))
            return;
        WriteNodes(element, output, escapeText);
        output.Append("</").Append(name).Append('>');
    }

    private static void Escape(string text, StringBuilder output)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                _ => output.Append(c),
            };
        }
    }
}
