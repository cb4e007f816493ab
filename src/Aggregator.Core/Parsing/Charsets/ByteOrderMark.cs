namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds the encodings that show in a document's first bytes (XML 1.0 appendix F).</summary>
internal static class ByteOrderMark
{
    /// <summary>Byte order marks, the longer before those that they begin with.</summary>
    private static readonly (byte[] Mark, string Name)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0x00, 0x00], "utf-32le"),
        ([0x00, 0x00, 0xFE, 0xFF], "utf-32be"),
        ([0xFF, 0xFE], "utf-16le"),
        ([0xFE, 0xFF], "utf-16be"),
    ];

    /// <summary>The encoding that the mark names, and the mark's length; null when there is none.</summary>
    public static (Charset Charset, int Length)? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name) in Marks)
        {
            if (bytes.StartsWith(mark))
                return (CharsetTable.Find(name)!, mark.Length);
        }

        return null;
    }

    /// <summary>UTF-16 or UTF-32 without a mark, seen by the zeros that ASCII characters leave; null otherwise.</summary>
    public static Charset? FindByZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return null;
        return (bytes[0] != 0, bytes[1] != 0, bytes[2] != 0, bytes[3] != 0) switch
        {
            (true, false, true, false) => CharsetTable.Find("utf-16le"),
            (false, true, false, true) => CharsetTable.Find("utf-16be"),
            (true, false, false, false) => CharsetTable.Find("utf-32le"),
            (false, false, false, true) => CharsetTable.Find("utf-32be"),
            _ => null,
        };
    }

    /// <summary>An EBCDIC code page by the declaration that reads "&lt;?xml" in it; null otherwise.</summary>
    public static Charset? FindEbcdic(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(EbcdicDeclaration))
            return null;
        // The declaration itself needs only characters that every EBCDIC page has in one place.
        var common = CharsetTable.Find("IBM037")!;
        var declaration = common.Encoding.GetString(bytes[..Math.Min(bytes.Length, 256)]);
        return CharsetTable.Find(DeclaredCharset.FromDeclarationText(declaration)) ?? common;
    }

    private static ReadOnlySpan<byte> EbcdicDeclaration => [0x4C, 0x6F, 0xA7, 0x94];
}
