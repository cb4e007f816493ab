namespace Aggregator.Core.Model;

/// <summary>Counts that are asked for.</summary>
/// <param name="Filter">Which articles are counted.</param>
/// <param name="Query">Which of these, in words; null for all.</param>
/// <param name="Fields">What they are counted by.</param>
/// <param name="Limit">How many values of a field at most, from 1.</param>
public sealed record FacetQuery(ArticleFilter Filter, QueryNode? Query, IReadOnlyList<FacetField> Fields, int Limit);
