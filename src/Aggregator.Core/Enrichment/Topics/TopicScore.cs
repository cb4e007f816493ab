namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A topic that an article's text tells.</summary>
/// <param name="topic">The topic.</param>
internal sealed class TopicScore(Topic topic)
{
    /// <summary>The topic.</summary>
    public Topic Topic { get; } = topic;

    /// <summary>What its keywords add up to.</summary>
    public double Score { get; set; }
}
