using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Gives an article its topics: those that its keywords tell, those of its provider, and the parents of all.</summary>
internal sealed class TopicsEnricher(ITopicTaxonomySource source, IOptions<TaggingOptions> options) : IEnricher
{
    private readonly TopicScorer _scorer = new(options.Value);

    /// <inheritdoc/>
    public string Name => EnrichmentConstants.Topics;

    /// <inheritdoc/>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        var taxonomy = source.Current;
        var hits = TopicFinder.OfThread.Find(taxonomy.Matcher, draft);
        var always = draft.Feed.Provider.Topics;
        if (hits.IsEmpty && always.Count == 0)
            return draft.Topics.Count == 0 ? draft : draft with { Topics = [] };
        return draft with { Topics = TopicList.Of(taxonomy, _scorer.Score(hits), always) };
    }
}
