using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads elements that hold texts, by the rules of their format.</summary>
internal static class TextConstruct
{
    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("<&");

    /// <summary>The text of an element; double-encoded UTF-8 is repaired.</summary>
    public static SourceText Read(XElement element, bool isAtom)
    {
        var text = isAtom ? ReadAtom(element) : ReadRss(element);
        return text with { Value = DoubleEncoding.Repair(text.Value) };
    }

    /// <summary>Plain text inside of an element, trimmed; null when there is none.</summary>
    public static string? ReadPlain(XElement? element) => ReadPlain(element?.Value);

    /// <summary>A plain text, trimmed and repaired; null when there is none.</summary>
    public static string? ReadPlain(string? value)
    {
        var text = value?.Trim();
        return string.IsNullOrEmpty(text) ? null : DoubleEncoding.Repair(text);
    }

    /// <summary>A text that may be markup: without '&lt;' and '&amp;' it is the same as plain text, and cheaper as such.</summary>
    public static SourceText Html(string value) =>
        value.AsSpan().ContainsAny(MarkupCharacters)
            ? new SourceText(DoubleEncoding.RepairMarkup(value), true)
            : new SourceText(value, false);

    private static SourceText ReadRss(XElement element)
    {
        if (element.Attribute("type")?.Value.Trim() is "plain" or "text/plain" && !element.HasElements)
            return new SourceText(element.Value, false);
        if (element.Attribute("mode")?.Value.Trim() == "base64")
            return ReadBase64(element, isHtml: true);
        // Markup that nobody escaped: what stands between the elements is markup by the rules of RSS too.
        return Html(element.HasElements ? InnerMarkup.Write(element, escapeText: false) : element.Value);
    }

    /// <summary>RFC 4287 sections 3.1.1 and 4.1.3.3; Atom 0.3 has media types and a mode instead.</summary>
    private static SourceText ReadAtom(XElement element)
    {
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
        var isHtml = type.Contains("html", StringComparison.Ordinal);
        if (mode == "base64")
            return ReadBase64(element, isHtml);
        if (element.HasElements && (isHtml || mode is "xml" || type.Length == 0 || type.EndsWith("xml", StringComparison.Ordinal)))
            return new SourceText(InnerMarkup.Write(InnerMarkup.Unwrap(element), escapeText: true), true);
        if (type is "xhtml" or "application/xhtml+xml" && mode != "escaped")
            return Html(InnerMarkup.Write(element, escapeText: true));
        if (isHtml)
            return Html(element.Value);
        // Neither text nor markup (RFC 4287: base64), as a picture inside of the feed.
        var isBinary = type.Contains('/')
            && !type.StartsWith("text/", StringComparison.Ordinal)
            && !type.EndsWith("xml", StringComparison.Ordinal);
        return new SourceText(isBinary ? "" : element.Value, false);
    }

    private static SourceText ReadBase64(XElement element, bool isHtml)
    {
        var encoded = element.Value;
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return new SourceText(encoded, isHtml);
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return isHtml ? Html(text) : new SourceText(text, false);
    }
}
