using Aggregator.Core.Enrichment.Topics;

namespace Aggregator.Core.Application;

/// <summary>Why an article is as it is.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Quality">Its rating, 0–100.</param>
/// <param name="Signals">What the rating is made of.</param>
/// <param name="Topics">Why it has its topics, by the taxonomy as it is now.</param>
public sealed record ArticleExplanation(
    string Id, string Title, int Quality, IReadOnlyList<SignalExplanation> Signals, IReadOnlyList<TopicExplanation> Topics);
