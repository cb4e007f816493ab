namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A keyword that stands in an article.</summary>
/// <param name="Keyword">As the taxonomy has it.</param>
/// <param name="Field">Where it stands.</param>
/// <param name="Count">How often.</param>
/// <param name="Points">What it counts.</param>
/// <param name="Passage">The words around its first place.</param>
public sealed record KeywordExplanation(string Keyword, TopicField Field, int Count, double Points, string Passage);
