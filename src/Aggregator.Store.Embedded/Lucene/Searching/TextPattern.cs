using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A text that is looked for, as it may stand among the words of texts of one language.</summary>
internal sealed class TextPattern
{
    private readonly List<string> _starts = [];
    private readonly List<string[]> _runs = [];

    public TextPattern(TextNode text, string language)
    {
        string[] languages = [language, ""];
        if (text.Match == TextMatch.Prefix)
            _starts = TextForms.OfPrefix(text.Text, languages);
        else
            _runs = text.Match == TextMatch.Phrase ? TextForms.OfPhrase(text.Text, languages) : TextForms.OfWord(text.Text, languages);
    }

    /// <summary>Where it stands: the ranges of characters.</summary>
    /// <param name="tokens">The words of a text and their stems.</param>
    public IEnumerable<(int Start, int End)> Find(IReadOnlyList<TextToken> tokens) => tokens
        .Where(t => _starts.Exists(s => t.Word.StartsWith(s, StringComparison.Ordinal))).Select(t => (t.Start, t.End))
        .Concat(_runs.SelectMany(run => Find(run, tokens)));

    private static IEnumerable<(int Start, int End)> Find(string[] run, IReadOnlyList<TextToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word == run[0] && EndOf(run, tokens, i) is { } end)
                yield return (tokens[i].Start, end);
        }
    }

    /// <summary>Where a run that begins at a word ends; null where it is not whole.</summary>
    private static int? EndOf(string[] run, IReadOnlyList<TextToken> tokens, int first)
    {
        var (last, at) = (tokens[first], first + 1);
        for (var i = 1; i < run.Length; i++)
        {
            while (at < tokens.Count && (tokens[at].Place < last.Place + 1 || (tokens[at].Place == last.Place + 1 && tokens[at].Word != run[i])))
                at++;
            if (at == tokens.Count || tokens[at].Place != last.Place + 1)
                return null;
            last = tokens[at];
        }

        return last.End;
    }
}
