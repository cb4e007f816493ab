using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>
/// Chooses an article's images among those found. It runs behind the hash of what the owner wrote, so that changed rules make no revision
/// of any stored article.
/// </summary>
internal sealed class ImagesEnricher(ImageSelection selection) : IEnricher
{
    /// <inheritdoc/>
    public string Name => EnrichmentConstants.Images;

    /// <inheritdoc/>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        var images = selection.Select(draft.Images);
        return ReferenceEquals(images, draft.Images) ? draft : draft with { Images = images };
    }
}
