using System.Xml;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>
/// One streaming pass before a tree is built: building one is quadratic in depth and overflows the stack on a small hostile document,
/// entities of a document type could grow it without bound, and a tree takes many times the bytes of a text that is all structure.
/// Nothing outside of the text is ever read.
/// </summary>
internal static class XmlGuard
{
    /// <summary>Passes over the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">Levels of elements.</param>
    /// <param name="maxItems">Items that are read: what the others hold is not counted.</param>
    public static GuardResult Check(string text, int maxDepth, int maxItems)
    {
        var names = new BoundedNameTable();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = names,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return Pass(reader, names, maxDepth, maxItems);
        }
        catch (XmlBoundException exception)
        {
            return new GuardResult(exception.Message, IsBeyondBounds: true);
        }
        catch (XmlException exception)
        {
            return new GuardResult(exception.Message);
        }
    }

    private static GuardResult Pass(XmlReader reader, BoundedNameTable names, int maxDepth, int maxItems)
    {
        var items = new ItemCounter();
        var nodes = 0;
        while (reader.Read())
        {
            names.EndTag();
            if (items.Count <= maxItems && (nodes += 1 + reader.AttributeCount) > XmlBounds.MaxNodes)
                throw new XmlBoundException($"There are more than {XmlBounds.MaxNodes} elements, attributes and texts.");
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= maxDepth:
                    return new GuardResult($"Elements are nested deeper than {maxDepth} levels.");
                case XmlNodeType.Element:
                    items.Enter(reader);
                    break;
                case XmlNodeType.EndElement:
                    nodes--;
                    items.Leave(reader.Depth);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    nodes--;
                    items.PassSpace();
                    break;
            }
        }

        return new GuardResult(null, items.Count, items.MaxChildren, items.HasInlineSpace);
    }
}
