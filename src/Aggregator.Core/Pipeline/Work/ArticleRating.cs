using Aggregator.Core.Enrichment;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>Rates articles again when more of them is known.</summary>
internal sealed class ArticleRating(StoredDrafts drafts, EnrichmentStage enrichment)
{
    /// <summary>
    /// The patch with the topics and the rating that the article has with it, with those of its images that are pictures, with its language where it had none, and with its publication
    /// where it now reaches what its provider asks for. It is never taken back.
    /// </summary>
    public ArticlePatch Rate(Article article, ArticlePatch patch)
    {
        var patched = patch.ApplyTo(article);
        var draft = enrichment.Enrich(drafts.Of(patched));
        return patch with
        {
            Topics = draft.Topics,
            Images = patch.Images is null ? null : draft.Images,
            Quality = draft.Quality,
            QualitySignals = draft.QualitySignals,
            Language = draft.Language,
            PublishedByRule = draft.Published && !patched.Published,
        };
    }
}
