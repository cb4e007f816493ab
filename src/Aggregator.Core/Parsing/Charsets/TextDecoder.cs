using UtfUnknown;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>
/// Bytes to text: byte order mark, HTTP charset, XML declaration, detection, UTF-8 last.
/// What is declared counts less than what the bytes prove: text in another encoding is next to never valid UTF-8.
/// </summary>
internal static class TextDecoder
{
    private const int DetectionSampleLength = 64 * 1024;
    private const float MinDetectionConfidence = 0.5f;

    /// <summary>Reads the bytes. Never fails: what cannot be decoded becomes U+FFFD.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrderMark.Find(bytes) is not var (marked, markLength))
            return Read(bytes, ByteOrderMark.FindByZeros(bytes) ?? Choose(bytes, contentType));
        var rest = bytes[markLength..];
        return Read(rest, ByteOrderMark.FindByZeros(rest) ?? ChooseMarked(marked, rest, contentType));
    }

    /// <summary>A mark may stand before what it does not describe, where programs join texts or write marks whatever they write.</summary>
    private static Charset ChooseMarked(Charset marked, ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (!marked.IsUtf8)
            return ByteOrderMark.BeginsWithAscii(bytes) ? Choose(bytes, contentType) : marked;
        var evidence = Utf8Evidence.Of(bytes);
        if (evidence.IsValid)
            return marked;
        return evidence.IsMostlyUtf8 ? Charset.PatchedUtf8 : Choose(bytes, contentType);
    }

    private static Charset Choose(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var evidence = Utf8Evidence.Of(bytes);
        if (evidence.ProvesUtf8)
            return Charset.Utf8;
        if (!evidence.HasMultiByte && EscapeSequences.Find(bytes) is { } escaped)
            return escaped;
        var header = CharsetTable.Find(DeclaredCharset.FromContentType(contentType));
        if (Ebcdic.Begins(bytes))
            return header is { IsEbcdic: true } ? header : Ebcdic.Find(bytes);
        var declared = CharsetTable.Find(DeclaredCharset.FromXmlDeclaration(bytes));
        if (evidence.SuggestsUtf8 && (header is { IsUtf8: true } || !(IsEastAsian(header) || IsEastAsian(declared))))
            return Charset.Utf8;
        if (header is not null && IsPossible(header, bytes, evidence))
            return header;
        if (declared is not null && IsPossible(declared, bytes, evidence))
            return declared;

        if (evidence.IsValid)
            return Charset.Utf8;
        if (evidence.IsMostlyUtf8)
            return Charset.PatchedUtf8;
        var isAscii = header is { IsAscii: true } || declared is { IsAscii: true };
        var isWestern = HighBytes.AreTypography(bytes) || (isAscii && !HighBytes.AreForeign(bytes));
        return isWestern ? Charset.Windows1252 : Detect(bytes) ?? Charset.Windows1252;
    }

    private static bool IsPossible(Charset charset, ReadOnlySpan<byte> bytes, Utf8Evidence evidence)
    {
        // Two- and four-byte units were looked for before: a document that declares them here does not hold them.
        if (charset.UnitLength > 1)
            return false;
        if (charset.IsUtf8 || charset.IsAscii)
            return !evidence.HasMultiByte;
        return !charset.IsWestern || !HighBytes.AreForeign(bytes);
    }

    private static bool IsEastAsian(Charset? charset) => charset is { UnitLength: 1, Encoding.IsSingleByte: false, IsUtf8: false };

    private static Charset? Detect(ReadOnlySpan<byte> bytes)
    {
        // The first kilobytes may be all ASCII: the sample begins shortly before the first byte that is not.
        var start = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - 1024);
        var sample = bytes[start..Math.Min(bytes.Length, start + DetectionSampleLength)].ToArray();
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        return detected is { Confidence: >= MinDetectionConfidence } ? CharsetTable.Find(detected.EncodingName) : null;
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, Charset charset)
    {
        var incomplete = charset.IsUtf8 ? Utf8Evidence.IncompleteLength(bytes) : bytes.Length % charset.UnitLength;
        return new DecodedText(charset.Read(bytes[..^incomplete]), NameOf(charset, bytes));
    }

    /// <summary>The declared name, unless the bytes use what only the superset has.</summary>
    private static string NameOf(Charset charset, ReadOnlySpan<byte> bytes) =>
        charset.Name is "iso-8859-1" or "us-ascii" or "iso-8859-9" && bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F)
            ? charset.Encoding.WebName
            : charset.Name;
}
