using static Aggregator.Core.Enrichment.Language.LanguageConstants;

namespace Aggregator.Core.Enrichment.Language;

/// <summary>
/// Tells the language of plain text: by the script where it has one language, else by how usual its sequences of three letters are in each
/// (naive Bayes over character n-grams). Pure; allocates nothing.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>
    /// The part of the evidence that counts: neighbouring sequences share two letters of three, so that they say the same thing thrice, and
    /// an article repeats its words.
    /// </summary>
    private const double Independence = 0.1;

    /// <summary>Japanese has at least this share of Kana beside Han, 0–1.</summary>
    private const double MinKanaShare = 0.05;

    /// <summary>Persian and Urdu are in the table; a text of Arabic script with the letters of neither is Arabic, and so on: all by sequences.</summary>
    private static readonly bool[][] LanguagesByScript = GroupByScript();

    /// <summary>The language; null where the text is too short, or none is believed.</summary>
    public static string? Detect(params ReadOnlySpan<string> texts) =>
        Guess(texts) is { Confidence: >= MinConfidence, Coverage: >= MinCoverage } guess ? guess.Tag : null;

    /// <summary>The likeliest language, believed or not; null where the text is too short.</summary>
    public static LanguageGuess? Guess(params ReadOnlySpan<string> texts)
    {
        Span<char> letters = stackalloc char[MaxLetters];
        Span<int> scripts = stackalloc int[TextScripts.Count];
        scripts.Clear();
        var sample = new LetterSample(letters, scripts);
        foreach (var text in texts)
            sample.Add(text);
        var east = sample.CountOf(TextScript.Han) + sample.CountOf(TextScript.Kana);
        if (east > sample.LetterCount * MinScriptShare && east >= MinLettersOfOwnScript)
            return new LanguageGuess(sample.CountOf(TextScript.Kana) >= east * MinKanaShare ? "ja" : "zh", 1, (double)east / sample.LetterCount);

        var script = sample.MainScript();
        var count = sample.CountOf(script);
        if (count < sample.LetterCount * MinScriptShare || count < MinLettersOfOwnScript)
            return null;
        if (TextScripts.LanguageOf(script) is { } own)
            return new LanguageGuess(own, 1, (double)count / sample.LetterCount);
        return count < MinLetters || LanguagesByScript[(int)script] is not { } languages ? null : GuessBySequences(sample.Letters, languages);
    }

    private static LanguageGuess GuessBySequences(ReadOnlySpan<char> letters, bool[] languages)
    {
        var table = TrigramTable.Shared;
        Span<ushort> sums = stackalloc ushort[table.Width];
        sums.Clear();
        Span<int> rows = stackalloc int[letters.Length - 2];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = table.Add(letters[i], letters[i + 1], letters[i + 2], sums);

        var best = -1;
        for (var i = 0; i < languages.Length; i++)
            best = languages[i] && (best < 0 || sums[i] > sums[best]) ? i : best;
        var total = 0.0;
        for (var i = 0; i < languages.Length; i++)
            total += languages[i] ? Math.Exp((sums[i] - sums[best]) * Independence / TrigramTable.ScoresPerUnit) : 0;
        return new LanguageGuess(table.Languages[best], 1 / total, Coverage(rows, best));
    }

    private static double Coverage(ReadOnlySpan<int> rows, int language)
    {
        var known = 0;
        foreach (var row in rows)
            known += TrigramTable.Shared.Has(row, language) ? 1 : 0;
        return (double)known / rows.Length;
    }

    private static bool[][] GroupByScript()
    {
        var groups = new bool[TextScripts.Count][];
        var languages = TrigramTable.Shared.Languages;
        for (var i = 0; i < languages.Count; i++)
            (groups[(int)TrigramTable.Shared.ScriptOf(i)] ??= new bool[languages.Count])[i] = true;
        return groups;
    }
}
