namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds the code pages of mainframes by the declaration that reads "&lt;?xml" in them (XML 1.0 appendix F).</summary>
internal static class Ebcdic
{
    /// <summary>Whether the bytes begin with such a declaration.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(DeclarationStart);

    /// <summary>The code page that the declaration names.</summary>
    public static Charset Find(ReadOnlySpan<byte> bytes)
    {
        // The declaration itself needs only characters that every EBCDIC page has in one place.
        var common = CharsetTable.Find("ibm037")!;
        var declaration = common.Encoding.GetString(bytes[..Math.Min(bytes.Length, DeclaredCharset.MaxDeclarationLength)]);
        var declared = CharsetTable.Find(DeclaredCharset.FromDeclarationText(declaration));
        // A mainframe that translates a document leaves the old name in it.
        return declared is { IsEbcdic: true } ? declared : common;
    }

    private static ReadOnlySpan<byte> DeclarationStart => [0x4C, 0x6F, 0xA7, 0x94];
}
