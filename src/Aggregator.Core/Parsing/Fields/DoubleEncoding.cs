using System.Text;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Repairs UTF-8 that was once read as windows-1252 or ISO-8859-1 and encoded again ("doesnâ€™t"). Only where that is certain:
/// a sequence that real text holds too ("CAFÉ»") is left alone unless everything else in the text speaks for it.
/// </summary>
internal static class DoubleEncoding
{
    /// <summary>Texts that were encoded more often are too broken to be sure of.</summary>
    private const int MaxRounds = 3;

    /// <summary>A text without doubly encoded sequences; the same instance when there are none.</summary>
    public static string Repair(string text)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var first = FirstSequence(text);
            if (first < 0)
                break;
            var repaired = Rewrite(text, first, IsDoubleThroughout(text));
            if (ReferenceEquals(repaired, text))
                break;
            text = repaired;
        }

        return text;
    }

    /// <summary>Markup without doubly encoded sequences that are written as entities; the same instance when there are none.</summary>
    public static string RepairMarkup(string markup)
    {
        var unescaped = EscapedSequences.Unescape(markup);
        return ReferenceEquals(unescaped, markup) ? markup : Repair(unescaped);
    }

    private static int FirstSequence(string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(DoubleSequence.Leads); at >= 0; at = rest.IndexOfAny(DoubleSequence.Leads))
        {
            rest = rest[at..];
            if (DoubleSequence.Read(rest).Length > 0)
                return text.Length - rest.Length;
            rest = rest[1..];
        }

        return -1;
    }

    /// <summary>Whether all that is not ASCII belongs to sequences, one of which is certain or stands directly before another.</summary>
    private static bool IsDoubleThroughout(ReadOnlySpan<char> text)
    {
        var isCertain = false;
        var end = -1;
        for (var at = NextUnlessAscii(text, 0); at < text.Length; at = NextUnlessAscii(text, end))
        {
            var sequence = DoubleSequence.Read(text[at..]);
            if (sequence.Length == 0)
                return false;
            isCertain |= at == end || IsCertain(text, at, sequence);
            end = at + sequence.Length;
        }

        return isCertain;
    }

    private static string Rewrite(string text, int first, bool isThroughout)
    {
        var output = new StringBuilder(text.Length).Append(text, 0, first);
        Span<char> units = stackalloc char[2];
        for (var at = first; at < text.Length;)
        {
            var sequence = DoubleSequence.Read(text.AsSpan(at));
            if (sequence.Length > 0 && (isThroughout || IsCertain(text, at, sequence)))
            {
                output.Append(units[..sequence.Meant.EncodeToUtf16(units)]);
                at += sequence.Length;
                continue;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(DoubleSequence.Leads);
            var plain = next < 0 ? text.Length - at : next + 1;
            output.Append(text, at, plain);
            at += plain;
        }

        // A sequence is longer than what it means: nothing was certain enough.
        return output.Length == text.Length ? text : output.ToString();
    }

    private static bool IsCertain(ReadOnlySpan<char> text, int at, in DoubleSequence sequence)
    {
        var end = at + sequence.Length;
        return DoubleEncodingRules.IsCertain(sequence, at > 0 ? text[at - 1] : '\0', end < text.Length ? text[end] : '\0');
    }

    private static int NextUnlessAscii(ReadOnlySpan<char> text, int from)
    {
        var offset = text[from..].IndexOfAnyExceptInRange('\0', '\x7F');
        return offset < 0 ? text.Length : from + offset;
    }
}
