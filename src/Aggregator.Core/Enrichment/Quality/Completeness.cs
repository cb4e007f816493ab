using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Rates whether an article has what belongs to one: excerpt, image of useful size, author, date.</summary>
internal static class Completeness
{
    private const double ExcerptShare = 0.4;
    private const double ImageShare = 0.3;
    private const double AuthorShare = 0.15;
    private const double DateShare = 0.15;
    private const double SmallImage = 0.5;
    private const double ImageOfUnknownSize = 0.8;

    /// <summary>0 for a bare headline, 1 for a whole article.</summary>
    public static double Rate(ArticleDraft draft, QualityOptions options) =>
        (ExcerptShare * Math.Min((double)draft.Excerpt.Length / options.FullExcerptLength, 1))
        + (ImageShare * RateImage(draft.Images, options.UsefulImageWidth))
        + (AuthorShare * (draft.Authors.Count > 0 ? 1 : 0))
        + (DateShare * (draft.PublishedAtInferred ? 0 : 1));

    private static double RateImage(IReadOnlyList<ArticleImage> images, int usefulWidth)
    {
        if (images.Count == 0)
            return 0;
        if (images[0].Width is not { } width)
            return ImageOfUnknownSize;
        return width >= usefulWidth ? 1 : SmallImage;
    }
}
