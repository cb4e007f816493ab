using System.Buffers;
using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Reads the names of encodings out of headers and declarations.</summary>
internal static class DeclaredCharset
{
    private const int DeclarationSearchLength = 2048;

    /// <summary>A declaration is not longer, in bytes.</summary>
    public const int MaxDeclarationLength = 512;

    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create("? \t\r\n>");
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
        for (var start = head.IndexOf(DeclarationStart); start >= 0; start = head.IndexOf(DeclarationStart))
        {
            head = head[(start + DeclarationStart.Length)..];
            // <?xml-stylesheet is another thing.
            if (head.IsEmpty || head[0] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                continue;
            var declaration = head[..Math.Min(head.Length, MaxDeclarationLength)];
            var end = declaration.IndexOf((byte)'>');
            return end < 0 ? null : FromDeclarationText(Encoding.Latin1.GetString(declaration[..end]));
        }

        return null;
    }

    /// <summary>The <c>encoding</c> of a declaration given as text, with quotes or without.</summary>
    public static string? FromDeclarationText(string declaration)
    {
        var at = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = declaration.AsSpan(at + "encoding".Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty)
            return null;
        var isQuoted = rest[0] is '"' or '\'';
        var close = isQuoted ? rest[1..].IndexOf(rest[0]) + 1 : rest.IndexOfAny(UnquotedEnd);
        return close > 0 ? rest[(isQuoted ? 1 : 0)..close].Trim().ToString() : null;
    }

    private static ReadOnlySpan<byte> DeclarationStart => "<?xml"u8;
}
