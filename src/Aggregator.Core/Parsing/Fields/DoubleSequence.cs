using System.Buffers;
using System.Text;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Characters that show the bytes of one character's UTF-8, as windows-1252 or ISO-8859-1 reads them.</summary>
/// <param name="Length">How many characters it takes; 0 when there is none.</param>
/// <param name="Lead">The first of the bytes.</param>
/// <param name="Next">The second.</param>
/// <param name="Meant">The character that was encoded twice.</param>
internal readonly record struct DoubleSequence(int Length, byte Lead, byte Next, Rune Meant)
{
    private const int MaxLength = 4;

    /// <summary>What the continuation bytes from 80 to 9F look like in windows-1252; where nothing, U+0080 and so on.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private const char FirstContinuation = '\u0080';
    private const char LastContinuation = '\u00BF';

    /// <summary>What the first bytes of UTF-8 sequences (C2 to F4) look like.</summary>
    public static SearchValues<char> Leads { get; } =
        SearchValues.Create("ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóô");

    /// <summary>Reads the sequence that the text begins with.</summary>
    public static DoubleSequence Read(ReadOnlySpan<char> text)
    {
        var length = text[0] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || text.Length < length)
            return default;
        Span<byte> bytes = stackalloc byte[MaxLength];
        bytes[0] = (byte)text[0];
        for (var i = 1; i < length; i++)
        {
            if (ContinuationByte(text[i]) is not { } value)
                return default;
            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) == OperationStatus.Done
            ? new DoubleSequence(length, bytes[0], bytes[1], WithoutControls(rune))
            : default;
    }

    /// <summary>Control characters were bytes of windows-1252 that somebody took for Unicode.</summary>
    private static Rune WithoutControls(Rune rune) =>
        rune.Value is >= FirstContinuation and < FirstContinuation + 0x20 ? new Rune(Windows1252[rune.Value - FirstContinuation]) : rune;

    /// <summary>The continuation byte (80 to BF) that shows as this character; null when none does.</summary>
    private static byte? ContinuationByte(char c)
    {
        if (c is >= FirstContinuation and <= LastContinuation)
            return (byte)c;
        return c > LastContinuation && Windows1252.IndexOf(c) is >= 0 and var index ? (byte)(FirstContinuation + index) : null;
    }
}
