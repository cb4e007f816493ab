namespace Aggregator.Core.Enrichment.Language;

/// <summary>When a language is believed. The values were chosen on the feeds of the test corpus: see the detector's tests.</summary>
internal static class LanguageConstants
{
    /// <summary>Letters that are looked at, at most: more make the answer no better, only dearer.</summary>
    public const int MaxLetters = 600;

    /// <summary>Letters that a text must have, at least, where its script is that of many languages.</summary>
    public const int MinLetters = 60;

    /// <summary>Letters that a text must have, at least, where its script tells the language.</summary>
    public const int MinLettersOfOwnScript = 12;

    /// <summary>The least share of the letters that must be of one script, 0–1.</summary>
    public const double MinScriptShare = 0.6;

    /// <summary>The least probability, 0–1, that the best language must have beside the others.</summary>
    public const double MinConfidence = 0.8;

    /// <summary>
    /// The least share of a text's sequences, 0–1, that must be among the frequent ones of the best language. Less have languages that are
    /// not known here, lists of names, and code.
    /// </summary>
    public const double MinCoverage = 0.4;
}
