using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Enrichment.Related;

/// <summary>How near one article is to another, 0–1.</summary>
/// <param name="Likeness">In text and topics alone; what the floor is held against.</param>
/// <param name="Nearness">With nearness in time; what orders.</param>
internal readonly record struct RelatedScore(double Likeness, double Nearness)
{
    /// <summary>Blends likeness of text, shared topics and nearness in time by their weights.</summary>
    public static RelatedScore Of(Article article, LikeArticle other, RelatedOptions options)
    {
        var topicWeight = article.Topics.Count > 0 ? options.TopicWeight : 0;
        var likeness = Blend(other.Likeness, options.TextWeight, Shared(article.Topics, other.Topics), topicWeight);
        var apart = (article.PublishedAt - other.PublishedAt).Duration();
        var time = Math.Pow(0.5, apart / options.TimeHalfLife);
        return new RelatedScore(likeness, Blend(likeness, options.TextWeight + topicWeight, time, options.TimeWeight));
    }

    private static double Blend(double first, double firstWeight, double second, double secondWeight) =>
        ((first * firstWeight) + (second * secondWeight)) / (firstWeight + secondWeight);

    /// <summary>Shared topics out of all that either has. Parents stand beside their topics, so what shares only those shares less.</summary>
    private static double Shared(IReadOnlyList<string> topics, IReadOnlyList<string> others)
    {
        var shared = others.Count(t => topics.Contains(t, StringComparer.OrdinalIgnoreCase));
        return shared == 0 ? 0 : (double)shared / (topics.Count + others.Count - shared);
    }
}
