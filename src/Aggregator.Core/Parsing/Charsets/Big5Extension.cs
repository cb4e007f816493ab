using System.Buffers;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>
/// Big5 as it is used: its extension by ETEN has kana, Cyrillic and numerals where the platform's table has characters for private use
/// (WHATWG Encoding Standard, index Big5).
/// </summary>
internal static class Big5Extension
{
    /// <summary>Runs of private characters, and what the run begins with.</summary>
    private static readonly (char First, char Last, char Meaning)[] Runs =
    [
        ('\uF6B1', '\uF6BA', '①'),
        ('\uF6BB', '\uF6C4', '⑴'),
        ('\uF6C5', '\uF6CE', 'ⅰ'),
        ('\uF6EA', '\uF6EB', 'ヽ'),
        ('\uF6EC', '\uF6ED', 'ゝ'),
        ('\uF6F0', '\uF6F2', '々'),
        ('\uF6F3', '\uF6F3', 'ー'),
        ('\uF6F7', '\uF749', 'ぁ'),
        ('\uF74A', '\uF79F', 'ァ'),
        ('\uF7A0', '\uF7A5', 'А'),
        ('\uF7A6', '\uF7A6', 'Ё'),
        ('\uF7A7', '\uF7C6', 'Ж'),
        ('\uF7C7', '\uF7C7', 'ё'),
        ('\uF7C8', '\uF7E1', 'ж'),
        ('\uF81E', '\uF81F', '゛'),
    ];

    private static readonly SearchValues<char> Private =
        SearchValues.Create([.. Runs.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1).Select(c => (char)c))]);

    /// <summary>A text without private characters that have a meaning; the same instance when there are none.</summary>
    public static string Read(string text)
    {
        if (!text.AsSpan().ContainsAny(Private))
            return text;
        return string.Create(text.Length, text, static (output, source) =>
        {
            for (var i = 0; i < output.Length; i++)
                output[i] = MeaningOf(source[i]);
        });
    }

    private static char MeaningOf(char c)
    {
        foreach (var (first, last, meaning) in Runs)
        {
            if (c >= first && c <= last)
                return (char)(meaning + (c - first));
        }

        return c;
    }
}
