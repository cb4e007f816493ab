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
        var items = new ItemCounter();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= maxDepth:
                    return new GuardResult($"Elements are nested deeper than {maxDepth} levels.");
                case XmlNodeType.Element:
                    items.Enter(reader);
                    break;
                case XmlNodeType.EndElement:
                    items.Leave(reader.Depth);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    items.PassSpace();
                    break;
            }
        }

        return new GuardResult(null, items.Count, items.MaxChildren, items.HasInlineSpace);
    }
}
