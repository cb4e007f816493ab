using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>An encoding as declared, and as it is read in practice.</summary>
/// <param name="Name">The declared encoding's IANA name.</param>
/// <param name="Encoding">What reads it: often a superset, since publishers declare ISO-8859-1 and mean windows-1252.</param>
internal sealed record Charset(string Name, Encoding Encoding)
{
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
}
