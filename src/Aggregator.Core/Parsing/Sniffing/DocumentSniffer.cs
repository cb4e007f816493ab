using System.Buffers;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Sniffing;

/// <summary>Finds out what a document is, by its first element, however much stands before it.</summary>
internal static class DocumentSniffer
{
    /// <summary>A lone quote in a broken declaration must not swallow the document up to the next one.</summary>
    private const int MaxLiteralLength = 1024;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n>/<=\"'");

    /// <summary>Looks at the beginning of a document.</summary>
    public static SniffedDocument Sniff(string text)
    {
        var start = SkipSpace(text, 0);
        if (start == text.Length)
            return new SniffedDocument(DocumentKind.Empty);
        return text[start] is '{' or '[' ? new SniffedDocument(DocumentKind.Json, start) : FindRoot(text, start);
    }

    private static SniffedDocument FindRoot(string text, int start)
    {
        var first = new SniffedDocument(DocumentKind.PlainText, start);
        var (doctypeStart, doctypeEnd) = (-1, -1);
        var isHtml = false;
        var sections = new SectionSkipper(text);
        var limit = Math.Min(text.Length, start + ParsingConstants.SniffLength);
        for (var at = NextMarkup(text, start, limit); at >= 0; at = NextMarkup(text, at, limit))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                isHtml |= rest["<!DOCTYPE".Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
                (doctypeStart, doctypeEnd) = (at, DoctypeEnd(text, at));
                at = doctypeEnd;
                continue;
            }

            if (!IsNameStart(rest))
            {
                at = Math.Max(at + 1, sections.EndOf(at));
                continue;
            }

            var name = LocalName(rest[1..]);
            isHtml |= first.Kind == DocumentKind.PlainText && RootNames.Page.Contains(name);
            if (isHtml ? IsUnmistakable(name, rest) : RootNames.Feeds.Contains(name))
                return new SniffedDocument(DocumentKind.XmlFeed, at, name, doctypeStart, doctypeEnd, isHtml);
            if (first.Kind == DocumentKind.PlainText)
                first = new SniffedDocument(isHtml || RootNames.Html.Contains(name) ? DocumentKind.Html : DocumentKind.OtherXml, at, name);
            if (RootNames.Final.Contains(name))
                return first;
            at++;
        }

        return isHtml ? first with { Kind = DocumentKind.Html } : first;
    }

    private static bool IsUnmistakable(string name, ReadOnlySpan<char> tag)
    {
        if (!RootNames.Unmistakable.Contains(name))
            return false;
        foreach (var attribute in new LooseAttributes(tag[(1 + name.Length)..]))
        {
            if (attribute.Name is "version" || attribute.Name.StartsWith("xmlns"))
                return true;
        }

        return false;
    }

    private static int NextMarkup(string text, int from, int limit)
    {
        if (from >= limit)
            return -1;
        var offset = text.AsSpan(from, limit - from).IndexOf('<');
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>The end of a declaration, its internal subset and quoted parts included.</summary>
    private static int DoctypeEnd(string text, int start)
    {
        var isInSubset = false;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '[':
                    isInSubset = true;
                    break;
                case ']':
                    isInSubset = false;
                    break;
                case '<' when string.CompareOrdinal(text, at, "<!--", 0, 4) == 0:
                    at = Math.Max(at, text.IndexOf("-->", at, StringComparison.Ordinal));
                    break;
                case '"' or '\'':
                    at = Math.Max(at, text.IndexOf(text[at], at + 1, Math.Min(MaxLiteralLength, text.Length - at - 1)));
                    break;
                case '>' when !isInSubset:
                    return at + 1;
            }
        }

        return text.Length;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\uFEFF' or '\0'))
            at++;
        return at;
    }

    private static bool IsNameStart(ReadOnlySpan<char> tag) => tag.Length > 1 && (char.IsLetter(tag[1]) || tag[1] == '_');

    private static string LocalName(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnd);
        var name = end < 0 ? tag : tag[..end];
        return name[(name.LastIndexOf(':') + 1)..].ToString();
    }
}
