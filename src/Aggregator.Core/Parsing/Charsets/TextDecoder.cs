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
        if (ByteOrderMark.Find(bytes) is var (marked, markLength))
            return Read(bytes[markLength..], marked.IsUtf8 ? ChooseUtf8(bytes[markLength..]) : marked);
        if ((ByteOrderMark.FindByZeros(bytes) ?? ByteOrderMark.FindEbcdic(bytes)) is { } visible)
            return Read(bytes, visible);
        return Read(bytes, Choose(bytes, contentType));
    }

    private static Charset Choose(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var evidence = Utf8Evidence.Of(bytes);
        if (evidence is { IsValid: true, HasMultiByte: true })
            return Charset.Utf8;

        var header = CharsetTable.Find(DeclaredCharset.FromContentType(contentType));
        if (IsPossible(header, evidence))
            return header!;
        var declared = CharsetTable.Find(DeclaredCharset.FromXmlDeclaration(bytes));
        if (IsPossible(declared, evidence))
            return declared!;

        if (evidence.IsValid)
            return Charset.Utf8;
        return evidence.IsMostlyUtf8 ? Charset.PatchedUtf8 : Detect(bytes) ?? Charset.Windows1252;
    }

    private static bool IsPossible(Charset? charset, Utf8Evidence evidence)
    {
        if (charset is null)
            return false;
        // Two- and four-byte units were looked for before: a document that declares them here does not hold them.
        if (charset.Name.StartsWith("utf-16", StringComparison.Ordinal) || charset.Name.StartsWith("utf-32", StringComparison.Ordinal))
            return false;
        return !charset.IsUtf8 || evidence.IsValid;
    }

    private static Charset ChooseUtf8(ReadOnlySpan<byte> bytes) =>
        Utf8Evidence.Of(bytes).IsValid ? Charset.Utf8 : Charset.PatchedUtf8;

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
        var text = charset.Encoding.GetString(bytes);
        return new DecodedText(text, NameOf(charset, bytes));
    }

    /// <summary>The declared name, unless the bytes use what only the superset has.</summary>
    private static string NameOf(Charset charset, ReadOnlySpan<byte> bytes) =>
        charset.Name is "iso-8859-1" or "us-ascii" or "iso-8859-9" && bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F)
            ? charset.Encoding.WebName
            : charset.Name;
}
