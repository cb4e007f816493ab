using System.Buffers;
using System.Text;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>Declares prefixes that a document uses but does not declare, on its root: known ones by their namespace.</summary>
internal static class PrefixRepair
{
    private const int MaxPrefixes = 100;

    /// <summary>A bracket or quote too: a name that ran to the end of a broken document would be looked through for each of its tags.</summary>
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n>/<\"'=");

    /// <summary>The text with the declarations added; the same instance when none is missing.</summary>
    public static string Apply(string text)
    {
        var sections = new SectionSkipper(text);
        var root = NextTag(text, 0, ref sections);
        if (root < 0)
            return text;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var declaredOnRoot = new HashSet<string>(StringComparer.Ordinal) { "xml", "xmlns" };
        Collect(text, root, used, declaredOnRoot);
        used.ExceptWith(declaredOnRoot);
        if (used.Count == 0)
            return text;

        var nameEnd = root + 1;
        while (nameEnd < text.Length && text[nameEnd] is not (' ' or '\t' or '\r' or '\n' or '>' or '/'))
            nameEnd++;
        var output = new StringBuilder(text.Length + (64 * used.Count)).Append(text, 0, nameEnd);
        foreach (var prefix in used)
            output.Append(" xmlns:").Append(prefix).Append("=\"").Append(VocabularyTable.UriOfPrefix(prefix)).Append('"');
        return output.Append(text, nameEnd, text.Length - nameEnd).ToString();
    }

    /// <summary>All prefixes of names; declarations below the root do no harm to one on the root.</summary>
    private static void Collect(string text, int root, HashSet<string> used, HashSet<string> declaredOnRoot)
    {
        var sections = new SectionSkipper(text);
        for (var at = root; at >= 0 && used.Count < MaxPrefixes; at = NextTag(text, at + 1, ref sections))
        {
            var tag = text.AsSpan(at + 1);
            var end = tag.IndexOfAny(NameEnd);
            var name = end < 0 ? tag : tag[..end];
            AddPrefix(name, used);
            foreach (var attribute in new LooseAttributes(tag[name.Length..]))
            {
                if (at == root && attribute.Name.StartsWith("xmlns:"))
                    declaredOnRoot.Add(attribute.Name["xmlns:".Length..].ToString());
                else
                    AddPrefix(attribute.Name, used);
            }
        }
    }

    private static void AddPrefix(ReadOnlySpan<char> name, HashSet<string> used)
    {
        var colon = name.IndexOf(':');
        if (colon <= 0 || !XmlNames.IsName(name[..colon]))
            return;
        var lookup = used.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup.Add(name[..colon]);
    }

    /// <summary>The next start tag that is not inside of a CDATA section or a comment.</summary>
    private static int NextTag(string text, int from, ref SectionSkipper sections)
    {
        for (var at = from; at < text.Length - 1; at = Math.Max(at + 1, sections.EndOf(at)))
        {
            at = text.IndexOf('<', at);
            if (at < 0 || at + 1 >= text.Length)
                return -1;
            if (XmlNames.IsStart(text[at + 1]))
                return at;
        }

        return -1;
    }
}
