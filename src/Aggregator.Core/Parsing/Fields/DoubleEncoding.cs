using System.Buffers;
using System.Text;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Repairs UTF-8 that was once read as windows-1252 or ISO-8859-1 and encoded again ("doesnâ€™t"). Only where that is certain:
/// a sequence that real text holds too ("CAFÉ»") is left alone unless everything else in the text speaks for it.
/// </summary>
internal static class DoubleEncoding
{
    /// <summary>What the first bytes of UTF-8 sequences (C2 to F4) look like.</summary>
    private static readonly SearchValues<char> Leads =
        SearchValues.Create("ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóô");

    /// <summary>A text without doubly encoded sequences; the same instance when there are none.</summary>
    public static string Repair(string text)
    {
        var first = text.AsSpan().IndexOfAny(Leads);
        if (first < 0 || !HasSequence(text.AsSpan(first)))
            return text;
        return Rewrite(text, first, IsDoubleThroughout(text));
    }

    private static bool HasSequence(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Leads); at >= 0; at = text.IndexOfAny(Leads))
        {
            text = text[at..];
            if (Decode(text, out _) > 0)
                return true;
            text = text[1..];
        }

        return false;
    }

    /// <summary>Whether all that is not ASCII belongs to sequences, and there is more than one.</summary>
    private static bool IsDoubleThroughout(ReadOnlySpan<char> text)
    {
        var sequences = 0;
        for (var at = text.IndexOfAnyExceptInRange('\0', '\x7F'); at >= 0; at = text.IndexOfAnyExceptInRange('\0', '\x7F'))
        {
            text = text[at..];
            var length = Decode(text, out _);
            if (length == 0)
                return false;
            sequences++;
            text = text[length..];
        }

        return sequences > 1;
    }

    private static string Rewrite(string text, int first, bool isThroughout)
    {
        var output = new StringBuilder(text.Length).Append(text, 0, first);
        var rest = text.AsSpan(first);
        Span<char> units = stackalloc char[2];
        while (!rest.IsEmpty)
        {
            var length = Decode(rest, out var rune);
            if (length > 0 && (isThroughout || IsCertain(rest[0], rune)))
            {
                output.Append(units[..rune.EncodeToUtf16(units)]);
                rest = rest[length..];
                continue;
            }

            var next = rest[1..].IndexOfAny(Leads);
            var plain = next < 0 ? rest.Length : next + 1;
            output.Append(rest[..plain]);
            rest = rest[plain..];
        }

        // Nothing was certain enough.
        return output.Length == text.Length ? text : output.ToString();
    }

    /// <summary>Whether a sequence that begins so and means this is never meant as it stands.</summary>
    private static bool IsCertain(char lead, Rune meant) => lead switch
    {
        // Letters and signs of Latin-1. After a capital at the end of a word may stand a closing quote, a dash, or a no-break space.
        '\u00C2' => true,
        '\u00C3' => meant.Value is not ('\u00E0' or '\u00FB' or '\u00D1' or '\u00D2' or '\u00D3' or '\u00D4' or '\u00D6' or '\u00D7' or '\u00C5'),
        // Typographic quotes, dashes, the ellipsis, the euro sign.
        '\u00E2' => meant.Value is >= 0x2000 and <= 0x2BFF,
        // Symbols and emoji.
        '\u00F0' => meant.Value is >= 0x1F000 and <= 0x1FFFF,
        // The byte order mark.
        '\u00EF' => meant.Value is 0xFEFF or 0xFFFD,
        _ => false,
    };

    /// <summary>Reads a UTF-8 sequence whose bytes show as characters; 0 when there is none.</summary>
    private static int Decode(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        var length = text[0] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || text.Length < length)
            return 0;
        Span<byte> bytes = stackalloc byte[length];
        bytes[0] = (byte)text[0];
        for (var i = 1; i < length; i++)
        {
            if (ContinuationByte(text[i]) is not { } value)
                return 0;
            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes, out rune, out _) == OperationStatus.Done ? length : 0;
    }

    /// <summary>The continuation byte (80 to BF) that shows as this character; null when none does.</summary>
    private static byte? ContinuationByte(char c) => c switch
    {
        >= '\u0080' and <= '\u00BF' => (byte)c,
        '\u20AC' => 0x80,
        '\u201A' => 0x82,
        '\u0192' => 0x83,
        '\u201E' => 0x84,
        '\u2026' => 0x85,
        '\u2020' => 0x86,
        '\u2021' => 0x87,
        '\u02C6' => 0x88,
        '\u2030' => 0x89,
        '\u0160' => 0x8A,
        '\u2039' => 0x8B,
        '\u0152' => 0x8C,
        '\u017D' => 0x8E,
        '\u2018' => 0x91,
        '\u2019' => 0x92,
        '\u201C' => 0x93,
        '\u201D' => 0x94,
        '\u2022' => 0x95,
        '\u2013' => 0x96,
        '\u2014' => 0x97,
        '\u02DC' => 0x98,
        '\u2122' => 0x99,
        '\u0161' => 0x9A,
        '\u203A' => 0x9B,
        '\u0153' => 0x9C,
        '\u017E' => 0x9E,
        '\u0178' => 0x9F,
        _ => null,
    };
}
