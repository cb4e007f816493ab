using System.Buffers;
using System.Text;

namespace Aggregator.Core.Normalization.Text;

/// <summary>
/// Repairs UTF-8 that was read as Windows-1252 or ISO 8859-1 and encoded once more ("doesnâ€™t"). Only what is well-formed UTF-8 is
/// touched, and only scripts that are likely, since two such characters may stand together by right.
/// </summary>
internal static class DoubleEncodingRepair
{
    private const int MinSequencesOfRareScript = 2;

    /// <summary>What the first byte of a sequence looks like: Latin, Greek, Cyrillic, Hebrew, Arabic, then all of three and four bytes.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅÎÏÐÑ×ØÙÚÛàáâãäåæçèéêëìíîïðñòóô");

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The repaired text; the given one where nothing is to be repaired.</summary>
    public static string Repair(string text)
    {
        var first = FindSequence(text, 0);
        if (first < 0)
            return text;
        var allowRare = CountSequences(text, first) >= MinSequencesOfRareScript;
        var output = new StringBuilder(text.Length);
        var copied = 0;
        for (var at = first; at >= 0; at = FindSequence(text, at + 1))
        {
            if (at < copied || !TryDecode(text.AsSpan(at), allowRare, out var rune, out var length))
                continue;
            output.Append(text, copied, at - copied).Append(rune.ToString());
            copied = at + length;
        }

        return copied == 0 ? text : output.Append(text, copied, text.Length - copied).ToString();
    }

    private static int CountSequences(string text, int first)
    {
        var count = 0;
        for (var at = first; at >= 0 && count < MinSequencesOfRareScript; at = FindSequence(text, at + 1))
            count += TryDecode(text.AsSpan(at), true, out _, out _) ? 1 : 0;
        return count;
    }

    private static int FindSequence(string text, int from)
    {
        for (var at = from; at < text.Length - 1; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Leads);
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 < text.Length && ByteOf(text[at + 1]) is >= 0x80 and <= 0xBF)
                return at;
        }

        return -1;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, bool allowRare, out Rune rune, out int length)
    {
        var lead = text[0];
        length = lead switch { < 'à' => 2, < 'ð' => 3, _ => 4 };
        rune = default;
        if (text.Length < length)
            return false;
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            if (ByteOf(text[i]) is not { } value)
                return false;
            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var consumed) == OperationStatus.Done
            && consumed == length && IsLikely(lead, rune, text[1], allowRare);
    }

    private static bool IsLikely(char lead, Rune rune, char second, bool allowRare)
    {
        // A capital before a no-break space is French or Portuguese typography; a C1 control is nothing that anybody wrote.
        if (rune.Value is >= 0x80 and < 0xA0)
            return false;
        return lead switch
        {
            'Â' => true,
            'Ã' => allowRare || second != '\u00A0',
            < 'à' => allowRare && second != '\u00A0',
            _ => true,
        };
    }

    /// <summary>The byte that a character was read from; null where it is no character of one byte.</summary>
    private static byte? ByteOf(char c)
    {
        if (c < '\u0100')
            return (byte)c;
        var index = Windows1252.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? null : (byte)(0x80 + index);
    }
}
