namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Why an article has a topic, or almost has it.</summary>
/// <param name="Name">The topic.</param>
/// <param name="Given">Whether the article has it.</param>
/// <param name="Reason">"text", "provider" (one that its provider always has), "parent" (of a topic given), "below threshold" or "ruled out".</param>
/// <param name="Score">What the keywords add up to; null where they do not matter.</param>
/// <param name="Keywords">The keywords that stand in the article.</param>
public sealed record TopicExplanation(string Name, bool Given, string Reason, double? Score, IReadOnlyList<KeywordExplanation> Keywords);
