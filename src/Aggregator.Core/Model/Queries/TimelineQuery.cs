namespace Aggregator.Core.Model;

/// <summary>A timeline that is asked for.</summary>
/// <param name="Filter">Which articles are counted.</param>
/// <param name="Query">Which of these, in words; null for all.</param>
/// <param name="Interval">How long its parts are.</param>
/// <param name="Limit">How many parts at most, from 1: the latest.</param>
public sealed record TimelineQuery(ArticleFilter Filter, QueryNode? Query, TimelineInterval Interval, int Limit);
