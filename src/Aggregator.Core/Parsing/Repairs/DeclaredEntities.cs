using System.Net;
using System.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>
/// Entities that a document type declares within the document, as far as they are harmless: short text or one character, no entity
/// within an entity, none from elsewhere. Everything else in a document type is ignored.
/// </summary>
internal sealed class DeclaredEntities
{
    private const int MaxEntities = 256;
    private const int MaxValueLength = 256;

    /// <summary>A small document must not become a large one: characters that all entities together may add.</summary>
    private const int MaxExpansion = 256 * 1024;

    private const string Keyword = "<!ENTITY";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _expanded;

    /// <summary>Reads a document type declaration.</summary>
    public DeclaredEntities(ReadOnlySpan<char> doctype)
    {
        for (var at = doctype.IndexOf(Keyword); at >= 0 && _values.Count < MaxEntities; at = doctype.IndexOf(Keyword))
        {
            doctype = doctype[(at + Keyword.Length)..];
            Read(doctype.TrimStart());
        }
    }

    /// <summary>The entity's text, escaped for XML; null when there is none, or too much was expanded already.</summary>
    public string? Expand(ReadOnlySpan<char> name)
    {
        if (!_values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value) || _expanded + value.Length > MaxExpansion)
            return null;
        _expanded += value.Length;
        return value;
    }

    /// <summary>Name and literal; what has neither (SYSTEM, parameter entities) is passed over.</summary>
    private void Read(ReadOnlySpan<char> declaration)
    {
        var nameEnd = declaration.IndexOfAny(" \t\r\n");
        if (nameEnd <= 0 || !XmlNames.IsName(declaration[..nameEnd]))
            return;
        var literal = declaration[nameEnd..].TrimStart();
        if (literal.IsEmpty || literal[0] is not ('"' or '\''))
            return;
        var close = literal[1..].IndexOf(literal[0]);
        if (close is >= 0 and <= MaxValueLength && TextOf(literal.Slice(1, close)) is { } text)
            _values.TryAdd(declaration[..nameEnd].ToString(), text);
    }

    private static string? TextOf(ReadOnlySpan<char> literal)
    {
        if (!literal.ContainsAny('&', '<', '%'))
            return literal.ToString();
        if (!literal.StartsWith("&#") || literal.IndexOf(';') != literal.Length - 1)
            return null;
        var decoded = WebUtility.HtmlDecode(literal.ToString());
        return decoded is ['&', '#', ..] || !decoded.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            ? null
            : decoded.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
    }
}
