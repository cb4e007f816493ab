namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A topic that an article's text tells.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">What its keywords add up to.</param>
internal readonly record struct TopicScore(Topic Topic, double Score);
