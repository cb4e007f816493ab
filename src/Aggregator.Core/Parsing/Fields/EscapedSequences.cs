using System.Buffers;
using System.Net;
using System.Text;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Finds doubly encoded sequences of which some characters are written as entities ("doesn&amp;acirc;&amp;euro;&amp;trade;t"), as programs
/// write them that know ISO-8859-1 only.
/// </summary>
internal static class EscapedSequences
{
    private const int MaxEntityLength = 9;
    private const int MaxSequenceLength = 4;

    /// <summary>What such sequences begin with. The signs and letters of Latin-1, quotes, dashes and emoji are what is found so.</summary>
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        [
            "&Acirc;", "&Atilde;", "&acirc;", "&eth;",
            "&#194;", "&#195;", "&#226;", "&#240;", "&#xC2;", "&#xC3;", "&#xE2;", "&#xF0;",
            "Â&", "Ã&", "â&",
        ],
        StringComparison.Ordinal);

    /// <summary>The markup with the characters themselves in place of those entities; the same instance when there are none.</summary>
    public static string Unescape(string markup)
    {
        var at = markup.AsSpan().IndexOfAny(Beginnings);
        if (at < 0)
            return markup;
        StringBuilder? output = null;
        var written = 0;
        Span<char> characters = stackalloc char[MaxSequenceLength];
        while (at < markup.Length)
        {
            var length = Read(markup.AsSpan(at), characters, out var count);
            if (length > count && DoubleSequence.Read(characters[..count]).Length is > 0 and var used && used == count)
            {
                (output ??= new StringBuilder(markup.Length)).Append(markup, written, at - written).Append(characters[..count]);
                written = at + length;
            }

            at = Math.Max(written, at + 1);
            var next = markup.AsSpan(at).IndexOfAny(Beginnings);
            at = next < 0 ? markup.Length : at + next;
        }

        return output is null ? markup : output.Append(markup, written, markup.Length - written).ToString();
    }

    /// <summary>Reads as many characters as the first one demands, each as such or as an entity.</summary>
    /// <returns>The length in the markup.</returns>
    private static int Read(ReadOnlySpan<char> markup, Span<char> characters, out int count)
    {
        var (at, needed) = (0, 1);
        for (count = 0; count < needed && at < markup.Length; count++)
        {
            at += ReadOne(markup[at..], out characters[count]);
            if (count == 0)
                needed = characters[0] switch { >= '\u00F0' => 4, >= '\u00E0' => 3, _ => 2 };
        }

        return at;
    }

    private static int ReadOne(ReadOnlySpan<char> markup, out char character)
    {
        character = markup[0];
        if (character != '&')
            return 1;
        var end = markup[..Math.Min(markup.Length, MaxEntityLength)].IndexOf(';');
        if (end < 0 || WebUtility.HtmlDecode(markup[..(end + 1)].ToString()) is not [var decoded])
            return 1;
        character = decoded;
        return end + 1;
    }
}
