using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Chooses among the images that were found for an article: drops what is no picture, keeps each picture once, puts the largest first.</summary>
internal sealed class ImageSelection(ImageRules rules, IOptions<ImagesOptions> options)
{
    /// <summary>An image of fewer pixels does not head an article while there is one of which nothing is known.</summary>
    private const int MinArea = 100 * 100;

    /// <summary>A URL that chooses no size shows the picture as it was made, which is larger than any other form of it.</summary>
    private const int WholeWidth = int.MaxValue;

    /// <summary>The images that stay, largest first, at most <see cref="ArticleConstants.MaxListLength"/>.</summary>
    public IReadOnlyList<ArticleImage> Select(IReadOnlyList<ArticleImage> images)
    {
        if (images.Count == 0)
            return images;
        // Keys cost, and most articles have but one image.
        var pictures = images.Where(i => !rules.IsNoPicture(i.Url));
        if (images.Count > 1)
            pictures = Once(pictures);
        var chosen = Ordered(pictures.Where(i => IsOfUse(i.Width, i.Height)));
        return chosen.SequenceEqual(images) ? images : chosen;
    }

    /// <summary>Largest first: large ones by their area, then those of unknown size, then small ones. Equal ones stay in their order.</summary>
    public static IReadOnlyList<ArticleImage> Ordered(IEnumerable<ArticleImage> images) =>
        [.. images.OrderBy(Rank).ThenByDescending(Area).Take(ArticleConstants.MaxListLength)];

    /// <summary>Whether an image of a size, as far as it is known, may be a picture: no icon, no counter, no banner.</summary>
    public bool IsOfUse(int? width, int? height)
    {
        var (minSide, maxRatio) = (options.Value.MinSide, options.Value.MaxRatio);
        if (width < minSide || height < minSide)
            return false;
        return width is not { } w || height is not { } h || Math.Max(w, h) <= maxRatio * Math.Min(w, h);
    }

    private static int Rank(ArticleImage image) => Area(image) switch { 0 => 1, >= MinArea => 0, _ => 2 };

    private static long Area(ArticleImage image) => (long)(image.Width ?? 0) * (image.Height ?? 0);

    /// <summary>Each picture in its largest form, at the place of its first.</summary>
    private IEnumerable<ArticleImage> Once(IEnumerable<ArticleImage> images)
    {
        var best = new Dictionary<string, (ArticleImage Image, ImageKey Key, int Width)>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var image in images)
        {
            var key = rules.Keys.Of(image.Url);
            var width = image.Width ?? key.Width ?? (key.IsWhole ? WholeWidth : 0);
            if (!best.TryGetValue(key.Text, out var known))
                order.Add(key.Text);
            else if (width <= known.Width)
                continue;
            best[key.Text] = (image, key, width);
        }

        return order.Select(text => best[text]).Where(b => b.Image.Width is not null || IsOfUse(b.Key.Width, b.Key.Height)).Select(b => b.Image);
    }
}
