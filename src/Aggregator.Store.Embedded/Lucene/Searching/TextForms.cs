namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// What a text that is looked for may stand as in the index: one run of words for each way in which the languages of the articles write it or
/// stem it, the same ones once.
/// </summary>
internal static class TextForms
{
    /// <summary>The runs for a word in any of its forms; a word that text is cut at, as AT&amp;T, makes more than one.</summary>
    public static List<string[]> OfWord(string text, IEnumerable<string> languages) =>
        Distinct(languages.SelectMany(language => new[] { Stems(text, language), Written(text, language) }));

    /// <summary>The runs for a phrase as it is written.</summary>
    public static List<string[]> OfPhrase(string text, IEnumerable<string> languages) => Distinct(languages.Select(language => Written(text, language)));

    /// <summary>The beginnings that a beginning of words may stand as.</summary>
    public static List<string> OfPrefix(string text, IEnumerable<string> languages) =>
        [.. OfPhrase(text, languages).Where(run => run.Length > 0).Select(run => run[^1]).Distinct(StringComparer.Ordinal)];

    private static string[] Written(string text, string language) => [.. TextTokens.Read(ArticleAnalyzers.ForWords(language), text).Select(t => t.Word)];

    /// <summary>Of each place the last: the stem comes behind the word.</summary>
    private static string[] Stems(string text, string language) =>
        [.. TextTokens.Read(ArticleAnalyzers.ForIndex(language), text).GroupBy(t => t.Place).Select(place => place.Last().Word)];

    private static List<string[]> Distinct(IEnumerable<string[]> runs) => [.. runs.Where(r => r.Length > 0).DistinctBy(r => string.Join(' ', r), StringComparer.Ordinal)];
}
