using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>An encoding as declared, and as it is read in practice.</summary>
/// <param name="Name">The declared encoding's IANA name.</param>
/// <param name="Encoding">What reads it: often a superset, since publishers declare ISO-8859-1 and mean windows-1252.</param>
internal sealed record Charset(string Name, Encoding Encoding)
{
    private const int WesternCodePage = 1252;
    private const char NextLine = '\u0085';

    /// <summary>UTF-8 that shows broken bytes as U+FFFD.</summary>
    public static Charset Utf8 { get; } = new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>UTF-8 in which single bytes of another encoding are read as windows-1252.</summary>
    public static Charset PatchedUtf8 => new(
        "utf-8",
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252DecoderFallback()));

    /// <summary>What unlabelled western text is.</summary>
    public static Charset Windows1252 => CharsetTable.Find("windows-1252")!;

    /// <summary>Whether this is UTF-8.</summary>
    public bool IsUtf8 => Encoding is UTF8Encoding;

    /// <summary>Whether this is ASCII, which says nothing about other bytes.</summary>
    public bool IsAscii => Name == "us-ascii";

    /// <summary>Whether this is ISO 8859-1 or a superset, which servers declare when they know nothing.</summary>
    public bool IsWestern => Encoding.CodePage == WesternCodePage;

    /// <summary>How many bytes make a unit: 2 in UTF-16, 4 in UTF-32.</summary>
    public int UnitLength => Encoding switch
    {
        UnicodeEncoding => 2,
        UTF32Encoding => 4,
        _ => 1,
    };

    /// <summary>Whether this is a code page of mainframes.</summary>
    public bool IsEbcdic => UnitLength == 1 && Encoding.GetString([0x4C]) == "<";

    /// <summary>Decodes bytes, with what the platform's tables lack.</summary>
    public string Read(ReadOnlySpan<byte> bytes)
    {
        if (Name == "euc-jp")
            return EucJpExtension.Read(bytes, Encoding);
        var text = Encoding.GetString(bytes);
        if (Name == "big5")
            return Big5Extension.Read(text);
        // The line end of mainframes is no white space of XML 1.0.
        return text.Contains(NextLine) && IsEbcdic ? text.Replace(NextLine, '\n') : text;
    }
}
