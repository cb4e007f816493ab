using System.Runtime.InteropServices;

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
        var sums = new Dictionary<Topic, double>();
        foreach (var hit in hits)
            CollectionsMarshal.GetValueRefOrAddDefault(sums, hit.Keyword.Topic, out _) += Value(hit);
        return
        [
            .. sums.Where(s => s.Value >= options.Threshold).Select(s => new TopicScore(s.Key, s.Value))
                .OrderByDescending(s => s.Topic.Depth).ThenByDescending(s => s.Score).ThenBy(s => s.Topic.Index),
        ];
    }

    /// <summary>What a keyword counts; nothing makes up for one that rules its topic out.</summary>
    public double Value(TopicHit hit) => hit.Keyword.RulesOut ? double.NegativeInfinity : hit.Field switch
    {
        TopicField.Title => options.TitleWeight,
        TopicField.Categories => options.CategoryWeight,
        TopicField.Excerpt => options.ExcerptWeight,
        _ => options.ContentWeight * Math.Min(hit.Count, options.MaxCounted),
    };
}
