namespace Aggregator.Core.Enrichment.Language;

/// <summary>What a text seems to be written in.</summary>
/// <param name="Tag">The language's tag (BCP 47), without region: "en".</param>
/// <param name="Confidence">Its probability beside the other languages, 0–1.</param>
/// <param name="Coverage">The share of the text, 0–1, that is usual in the language.</param>
internal readonly record struct LanguageGuess(string Tag, double Confidence, double Coverage);
