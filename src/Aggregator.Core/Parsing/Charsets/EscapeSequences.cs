namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds the encodings that change character sets by escape sequences, which XML text never holds (ISO/IEC 2022).</summary>
internal static class EscapeSequences
{
    private const byte Escape = 0x1B;

    /// <summary>The sequence by which each encoding leaves ASCII, and the encoding.</summary>
    private static readonly (byte[] Sequence, string Name)[] Rows =
    [
        ([Escape, (byte)'$', (byte)')', (byte)'C'], "iso-2022-kr"),
        ([Escape, (byte)'$', (byte)'B'], "iso-2022-jp"),
        ([Escape, (byte)'$', (byte)'@'], "iso-2022-jp"),
        ([Escape, (byte)'$', (byte)'(', (byte)'D'], "iso-2022-jp"),
        ([Escape, (byte)'(', (byte)'I'], "iso-2022-jp"),
    ];

    /// <summary>The encoding whose sequences the ASCII bytes hold; null when they hold none.</summary>
    public static Charset? Find(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains(Escape))
            return null;
        foreach (var (sequence, name) in Rows)
        {
            if (bytes.IndexOf(sequence) >= 0)
                return CharsetTable.Find(name);
        }

        return null;
    }
}
