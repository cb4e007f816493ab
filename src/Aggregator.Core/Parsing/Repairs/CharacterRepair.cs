using System.Buffers;
using System.Text;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>Drops characters that XML does not allow (XML 1.0 section 2.2): controls, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
internal static class CharacterRepair
{
    /// <summary>What may be forbidden; surrogates are so only when alone.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n', '\r']),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE', '\uFFFF',
    ]);

    /// <summary>The text without them; the same instance when there are none.</summary>
    public static string Apply(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
            return text;
        var output = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var at = first; at >= 0; at = rest.IndexOfAny(Suspects))
        {
            output.Append(rest[..at]);
            var isPair = at + 1 < rest.Length && char.IsSurrogatePair(rest[at], rest[at + 1]);
            if (isPair)
                output.Append(rest.Slice(at, 2));
            rest = rest[(at + (isPair ? 2 : 1))..];
        }

        output.Append(rest);
        return output.Length == text.Length ? text : output.ToString();
    }
}
