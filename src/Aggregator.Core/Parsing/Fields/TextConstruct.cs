using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Unicode;
using System.Xml.Linq;
using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads elements that hold texts, by the rules of their format.</summary>
internal static class TextConstruct
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n\u00A0");
    private static readonly SearchValues<char> MarkupCharacters = SearchValues.Create("<&");

    /// <summary>The text of an element, repaired.</summary>
    public static SourceText Read(XElement element, ElementMeaning meaning)
    {
        var text = meaning.IsAtom ? ReadAtom(element, meaning.Field) : ReadRss(element, meaning.IsPlain);
        return text with { Value = Repair(text.Value) };
    }

    /// <summary>Plain text inside of an element, trimmed; null when there is none.</summary>
    public static string? ReadPlain(XElement? element) => ReadPlain(element?.Value);

    /// <summary>A short plain text (a name, a category): white space collapsed, entities that were escaped twice decoded; null when there is none.</summary>
    public static string? ReadPlain(string? value)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Contains('&') && MarkupEvidence.IsMarkup(text))
            text = WebUtility.HtmlDecode(text);
        if (text.AsSpan().ContainsAny(Breaks) || text.Contains("  ", StringComparison.Ordinal))
            text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Repair(text);
    }

    /// <summary>What another program broke in a text: UTF-8 encoded twice, and the windows-1252 that was taken for controls.</summary>
    public static string Repair(string text) => ControlCharacters.Repair(DoubleEncoding.Repair(text));

    /// <summary>A text that may be markup: without '&lt;' and '&amp;' it is the same as plain text, and cheaper as such.</summary>
    public static SourceText Html(string value) =>
        value.AsSpan().ContainsAny(MarkupCharacters)
            ? new SourceText(DoubleEncoding.RepairMarkup(value), true)
            : new SourceText(value, false);

    /// <summary>A text of which only itself tells whether it is markup.</summary>
    private static SourceText Either(string value) => MarkupEvidence.IsMarkup(value) ? Html(value) : new SourceText(value, false);

    private static SourceText ReadRss(XElement element, bool isPlain)
    {
        if (element.Attribute("type")?.Value.Trim() is "plain" or "text/plain" && !element.HasElements)
            return new SourceText(element.Value, false);
        if (element.Attribute("mode")?.Value.Trim() == "base64")
            return ReadBase64(element);
        // Markup that nobody escaped: what stands between the elements is markup by the rules of RSS too.
        if (element.HasElements)
            return Html(InnerMarkup.Write(element, escapeText: false));
        return isPlain ? Either(element.Value) : Html(element.Value);
    }

    /// <summary>RFC 4287 sections 3.1.1 and 4.1.3.3; Atom 0.3 has media types and a mode instead.</summary>
    private static SourceText ReadAtom(XElement element, Field field)
    {
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
        var isHtml = type.Contains("html", StringComparison.Ordinal);
        if (mode == "base64")
            return ReadBase64(element);
        if (element.HasElements && (isHtml || mode is "xml" || type.Length == 0 || type.EndsWith("xml", StringComparison.Ordinal)))
            return new SourceText(InnerMarkup.Write(InnerMarkup.Unwrap(element), escapeText: true), true);
        if (type is "xhtml" or "application/xhtml+xml" && mode != "escaped")
            return Html(InnerMarkup.Write(element, escapeText: true));
        if (isHtml)
            return Html(element.Value);
        if (type.Contains('/') && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal))
            return ReadBase64(element);
        // A content of no type is text by the rules, yet one that begins as a page's body does was never meant to be read as such.
        return type.Length == 0 && field == Field.Content && MarkupEvidence.IsBlock(element.Value)
            ? Either(element.Value)
            : new SourceText(element.Value, false);
    }

    /// <summary>Text in base64; nothing where the bytes are no text, as those of a picture inside of the feed. What is no base64 is text.</summary>
    private static SourceText ReadBase64(XElement element)
    {
        var encoded = element.Value;
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return Either(encoded);
        return Utf8.IsValid(bytes.AsSpan(0, length)) && !bytes.AsSpan(0, length).Contains((byte)0)
            ? Either(Encoding.UTF8.GetString(bytes, 0, length))
            : new SourceText("", false);
    }
}
