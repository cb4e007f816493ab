namespace Aggregator.Core.Normalization.Html;

/// <summary>Finds where an element ends that is dropped whole, if the parser is sure to end it there too.</summary>
internal static class DroppedElementEnd
{
    /// <summary>Tags of one drawing that are followed: more are the depth guard's.</summary>
    private const int MaxShapes = 500;

    /// <summary>
    /// What drawings are made of. The parser reads it by the rules of foreign content (HTML standard, section 13.2.6.5): nothing of this
    /// is HTML, or leads back to it.
    /// </summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Shapes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "defs", "use", "symbol", "clipPath", "mask", "stop", "linearGradient", "radialGradient",
        "text", "tspan", "textPath", "marker", "pattern", "filter",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Moves a reader from the start tag of an element to its end tag; false where that is doubtful.</summary>
    public static bool TryReach(ReadOnlySpan<char> html, ref HtmlTokenReader reader, HtmlTag tag) =>
        tag.Is(HtmlTagTraits.RawText) ? TryReachRawTextEnd(html, ref reader, tag) : TryReachDrawingEnd(html, ref reader, tag);

    private static bool TryReachRawTextEnd(ReadOnlySpan<char> html, ref HtmlTokenReader reader, HtmlTag tag)
    {
        if (!reader.Read())
            return false;
        if (reader.Kind == HtmlTokenKind.RawText)
        {
            // A comment inside of a script may hide its end tag.
            var mayHideEnd = tag.Name == "script" && html[reader.Start..reader.End].Contains("<!--", StringComparison.Ordinal);
            if (mayHideEnd || !reader.Read())
                return false;
        }

        return reader.Kind == HtmlTokenKind.End && ReferenceEquals(reader.Tag, tag);
    }

    private static bool TryReachDrawingEnd(ReadOnlySpan<char> html, ref HtmlTokenReader reader, HtmlTag tag)
    {
        // Behind one that closes itself, the parser still takes CDATA sections for text.
        if (reader.IsSelfClosing)
            return false;
        for (var shapes = 0; shapes < MaxShapes && reader.Read(); shapes++)
        {
            switch (reader.Kind)
            {
                case HtmlTokenKind.End when ReferenceEquals(reader.Tag, tag):
                    return true;
                case HtmlTokenKind.Start or HtmlTokenKind.End when Shapes.Contains(reader.Name):
                case HtmlTokenKind.Text:
                // CDATA sections are text here, which the reader does not know.
                case HtmlTokenKind.Comment when !html[reader.Start..].StartsWith("<![", StringComparison.Ordinal):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
