using System.Buffers;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>What the bytes beyond ASCII of a text in no Unicode encoding tell of its language.</summary>
internal static class HighBytes
{
    /// <summary>Letters in a row that no word of a western language has beyond ASCII.</summary>
    private const int ForeignRun = 3;
    private const int MinForeignBytes = 16;

    /// <summary>High bytes but for quotes, dashes and signs, which are the same in most code pages of Windows.</summary>
    private static readonly SearchValues<byte> NoTypography = SearchValues.Create(
    [
        .. Enumerable.Range(0x80, 0x80)
            .Select(value => (byte)value)
            .Where(value => value is not (0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0x99 or 0xA0)),
    ]);

    /// <summary>Whether they are only the signs that word processors put into English.</summary>
    public static bool AreTypography(ReadOnlySpan<byte> bytes) => !bytes.ContainsAny(NoTypography);

    /// <summary>Whether they make up whole words, as they do in Cyrillic, Greek, Hebrew or Chinese, and never in western text.</summary>
    public static bool AreForeign(ReadOnlySpan<byte> bytes)
    {
        var (total, inWords) = (0, 0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var start = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (start < 0)
                break;
            rest = rest[start..];
            var end = rest.IndexOfAnyInRange((byte)0, (byte)0x7F);
            var run = end < 0 ? rest : rest[..end];
            total += run.Length;
            if (run.Length >= ForeignRun && run.ContainsAnyExcept(run[0]))
                inWords += run.Length;
            rest = rest[run.Length..];
        }

        return total >= MinForeignBytes && inWords * 5 >= total * 4;
    }
}
