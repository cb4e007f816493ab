namespace Aggregator.Core.Enrichment.Topics;

/// <summary>
/// Adds up what an article's keywords count: score = Σ weight(field) × min(times, most), where in title, categories and excerpt a keyword
/// counts once.
/// </summary>
internal sealed class TopicScorer(TaggingOptions options)
{
    /// <summary>The topics that reach the threshold and are not ruled out: the deepest first, then by score, then in the order of the file.</summary>
    public List<TopicScore> Score(ReadOnlySpan<TopicHit> hits)
    {
        var scores = new List<TopicScore>();
        foreach (var hit in hits)
            Of(hit.Keyword.Topic, scores).Score += Value(hit);
        scores.RemoveAll(s => s.Score < options.Threshold);
        scores.Sort(InOrder);
        return scores;
    }

    /// <summary>What a keyword counts; nothing makes up for one that rules its topic out.</summary>
    public double Value(TopicHit hit) => hit.Keyword.RulesOut ? double.NegativeInfinity : hit.Field switch
    {
        TopicField.Title => options.TitleWeight,
        TopicField.Categories => options.CategoryWeight,
        TopicField.Excerpt => options.ExcerptWeight,
        _ => options.ContentWeight * Math.Min(hit.Count, options.MaxCounted),
    };

    // An article has few topics.
    private static TopicScore Of(Topic topic, List<TopicScore> scores)
    {
        foreach (var score in scores)
        {
            if (ReferenceEquals(score.Topic, topic))
                return score;
        }

        var added = new TopicScore(topic);
        scores.Add(added);
        return added;
    }

    private static int InOrder(TopicScore a, TopicScore b)
    {
        if (a.Topic.Depth != b.Topic.Depth)
            return b.Topic.Depth - a.Topic.Depth;
        var byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : a.Topic.Index - b.Topic.Index;
    }
}
