using System.Xml;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>
/// One streaming pass before a tree is built: building one is quadratic in depth and overflows the stack on a small hostile document,
/// and entities of a document type could grow it without bound. Nothing outside of the text is ever read.
/// </summary>
internal static class XmlGuard
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Passes over the text.</summary>
    public static GuardResult Check(string text, int maxDepth)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return Pass(reader, maxDepth);
        }
        catch (XmlException exception)
        {
            return new GuardResult(exception.Message);
        }
    }

    private static GuardResult Pass(XmlReader reader, int maxDepth)
    {
        var items = 0;
        var itemDepth = -1;
        var hasInlineSpace = false;
        var isInText = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= maxDepth)
                        return new GuardResult($"Elements are nested deeper than {maxDepth} levels.");
                    if (itemDepth >= 0 && reader.Depth == itemDepth + 1)
                    {
                        isInText = FeedElements.IsText(reader.LocalName);
                    }
                    else if (itemDepth < 0 && FeedElements.IsItem(reader.LocalName, reader.NamespaceURI))
                    {
                        items++;
                        itemDepth = reader.IsEmptyElement ? -1 : reader.Depth;
                        isInText = false;
                    }

                    break;
                case XmlNodeType.EndElement when reader.Depth == itemDepth:
                    itemDepth = -1;
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when isInText && !hasInlineSpace:
                    hasInlineSpace = itemDepth >= 0 && reader.Depth > itemDepth + 1;
                    break;
            }
        }

        return new GuardResult(null, items, hasInlineSpace);
    }
}
