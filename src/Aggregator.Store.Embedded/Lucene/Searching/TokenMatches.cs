using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Where a text that is looked for stands among the words of another.</summary>
internal static class TokenMatches
{
    /// <summary>The ranges of characters.</summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="language">The language of the other text.</param>
    /// <param name="tokens">The other text's words and their stems.</param>
    public static IEnumerable<(int Start, int End)> Find(TextNode text, string language, IReadOnlyList<TextToken> tokens)
    {
        if (text.Match == TextMatch.Prefix)
        {
            var starts = TextForms.OfPrefix(text.Text, [language, ""]);
            return tokens.Where(t => starts.Any(s => t.Word.StartsWith(s, StringComparison.Ordinal))).Select(t => (t.Start, t.End));
        }

        var runs = text.Match == TextMatch.Phrase ? TextForms.OfPhrase(text.Text, [language, ""]) : TextForms.OfWord(text.Text, [language, ""]);
        return runs.SelectMany(run => Find(run, tokens));
    }

    private static IEnumerable<(int Start, int End)> Find(string[] run, IReadOnlyList<TextToken> tokens)
    {
        var places = tokens.Where(t => run.Contains(t.Word)).ToLookup(t => t.Place);
        foreach (var first in tokens.Where(t => t.Word == run[0]))
        {
            var last = first;
            var isWhole = true;
            for (var i = 1; i < run.Length && isWhole; i++)
            {
                var next = places[first.Place + i].FirstOrDefault(t => t.Word == run[i]);
                isWhole = next.Word is not null;
                last = isWhole ? next : last;
            }

            if (isWhole)
                yield return (first.Start, last.End);
        }
    }
}
