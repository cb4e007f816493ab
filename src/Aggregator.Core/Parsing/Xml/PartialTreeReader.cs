using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>Builds the tree of a guarded document without the items beyond those that are read.</summary>
internal static class PartialTreeReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root, with the first items below it, and everything else.</summary>
    public static XElement Read(string text, int maxItems)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        reader.MoveToContent();
        var left = maxItems;
        return ReadElement(reader, ref left);
    }

    // The guard has bounded the depth.
    private static XElement ReadElement(XmlReader reader, ref int left)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
            element.Add(new XAttribute(AttributeName(reader), reader.Value));
        reader.MoveToElement();
        reader.Read();
        if (isEmpty)
            return element;

        while (reader.NodeType != XmlNodeType.EndElement)
            ReadChild(reader, element, ref left);
        reader.Read();
        return element;
    }

    private static void ReadChild(XmlReader reader, XElement parent, ref int left)
    {
        if (reader.NodeType != XmlNodeType.Element)
            parent.Add(XNode.ReadFrom(reader));
        else if (!FeedElements.IsItem(reader.LocalName, reader.NamespaceURI))
            parent.Add(ReadElement(reader, ref left));
        else if (left-- > 0)
            parent.Add(XNode.ReadFrom(reader));
        else
            reader.Skip();
    }

    // A declaration of the namespace without prefix is in no namespace itself, for LINQ.
    private static XName AttributeName(XmlReader reader) =>
        XName.Get(reader.LocalName, reader.Prefix.Length == 0 ? "" : reader.NamespaceURI);
}
