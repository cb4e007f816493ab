namespace Aggregator.Core.Normalization.Text;

/// <summary>Words whose full stop ends no sentence.</summary>
internal static class SentenceAbbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        [
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "inc", "ltd", "co", "corp", "no", "vol", "fig", "gen", "gov", "sen", "rep",
            "col", "lt", "sgt", "rev", "hon", "approx", "e.g", "i.e", "cf", "u.s", "u.k", "u.n", "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec", "bzw", "usw", "ca", "nr", "z.b", "d.h", "mme", "mlle",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text ends in such a word, or in a single letter as names have.</summary>
    public static bool EndsIn(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..].TrimStart("(\"'“‘");
        return (word.Length == 1 && char.IsLetter(word[0])) || Words.Contains(word);
    }
}
