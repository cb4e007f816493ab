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

    /// <summary>What such sequences begin with: the leads of Latin-1's signs and letters, of quotes and dashes, and of emoji.</summary>
    private static readonly string[] LeadEntities =
    [
        "&Acirc;", "&Atilde;", "&acirc;", "&eth;",
        "&#194;", "&#195;", "&#226;", "&#240;", "&#xC2;", "&#xC3;", "&#xE2;", "&#xF0;",
    ];

    /// <summary>The markup with the characters themselves in place of those entities; the same instance when there are none.</summary>
    public static string Unescape(string markup)
    {
        StringBuilder? output = null;
        var written = 0;
        Span<char> characters = stackalloc char[MaxSequenceLength];
        for (var at = markup.IndexOf('&'); at >= 0; at = markup.IndexOf('&', at + 1))
        {
            var start = FindLead(markup, at);
            if (start < written)
                continue;
            var length = Read(markup.AsSpan(start), characters, out var count);
            if (DoubleSequence.Read(characters[..count]).Length != count)
                continue;
            (output ??= new StringBuilder(markup.Length)).Append(markup, written, start - written).Append(characters[..count]);
            written = start + length;
            at = written - 1;
        }

        return output is null ? markup : output.Append(markup, written, markup.Length - written).ToString();
    }

    /// <summary>Where a sequence may begin that has an entity here: at the entity or at the character before; -1 when at neither.</summary>
    private static int FindLead(string markup, int ampersand)
    {
        if (ampersand > 0 && markup[ampersand - 1] is 'Â' or 'Ã' or 'â')
            return ampersand - 1;
        foreach (var entity in LeadEntities)
        {
            if (markup.AsSpan(ampersand).StartsWith(entity, StringComparison.Ordinal))
                return ampersand;
        }

        return -1;
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
