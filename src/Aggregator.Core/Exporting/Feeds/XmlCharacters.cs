using System.Text;
using System.Xml;

namespace Aggregator.Core.Exporting;

/// <summary>What may stand in XML 1.0 (section 2.2).</summary>
internal static class XmlCharacters
{
    /// <summary>The text without what XML cannot hold, not even escaped.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
                return Cut(text);
            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return text;
    }

    private static string Cut(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
                continue;
            kept.Append(text[i]);
            if (char.IsHighSurrogate(text[i]))
                kept.Append(text[++i]);
        }

        return kept.ToString();
    }

    private static bool IsAllowed(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : XmlConvert.IsXmlChar(text[at]);
}
