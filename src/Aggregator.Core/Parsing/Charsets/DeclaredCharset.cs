using System.Buffers;
using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Reads the names of encodings out of headers and declarations.</summary>
internal static class DeclaredCharset
{
    private const int DeclarationSearchLength = 2048;
    private const int MaxDeclarationLength = 512;

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(";, \t\r\n");

    /// <summary>The charset parameter of a Content-Type header (RFC 9110 section 8.3.1); null when there is none.</summary>
    public static string? FromContentType(string? contentType)
    {
        if (contentType is null)
            return null;
        var at = contentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = contentType.AsSpan(at + "charset".Length).TrimStart();
        if (value.IsEmpty || value[0] != '=')
            return null;
        value = value[1..].TrimStart().TrimStart("\"'");
        var end = value.IndexOfAny(ValueEnd);
        return (end < 0 ? value : value[..end]).TrimEnd("\"'").ToString();
    }

    /// <summary>The encoding that the XML declaration names; null when there is none. A declaration that comes late counts too.</summary>
    public static string? FromXmlDeclaration(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, DeclarationSearchLength)];
        var start = head.IndexOf("<?xml"u8);
        if (start < 0)
            return null;
        var declaration = bytes[start..Math.Min(bytes.Length, start + MaxDeclarationLength)];
        var end = declaration.IndexOf((byte)'>');
        return end < 0 ? null : FromDeclarationText(Encoding.Latin1.GetString(declaration[..end]));
    }

    /// <summary>The <c>encoding</c> of a declaration given as text.</summary>
    public static string? FromDeclarationText(string declaration)
    {
        var at = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = declaration.AsSpan(at + "encoding".Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
            return null;
        var close = rest[1..].IndexOf(rest[0]);
        return close < 0 ? null : rest.Slice(1, close).ToString();
    }
}
