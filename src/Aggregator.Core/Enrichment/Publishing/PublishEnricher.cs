using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Publishing;

/// <summary>Publishes what reaches its provider's least quality. Runs after the rating.</summary>
internal sealed class PublishEnricher : IEnricher
{
    /// <inheritdoc/>
    public string Name => EnrichmentConstants.Publish;

    /// <inheritdoc/>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        var published = draft.Feed.Provider.PublishMinQuality is { } least && draft.Quality >= least;
        return published == draft.Published ? draft : draft with { Published = published };
    }
}
