namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds the encodings that show in a document's first bytes (XML 1.0 appendix F).</summary>
internal static class ByteOrderMark
{
    private const int SampleLength = 4;

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

    /// <summary>Whether the first bytes are ASCII characters, as no document in UTF-16 or UTF-32 has them.</summary>
    public static bool BeginsWithAscii(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= SampleLength && !bytes[..SampleLength].ContainsAnyExceptInRange((byte)'\t', (byte)'~');

    /// <summary>UTF-16 or UTF-32 by the zeros that ASCII characters leave, whatever a mark or a declaration says; null otherwise.</summary>
    public static Charset? FindByZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SampleLength)
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
}
