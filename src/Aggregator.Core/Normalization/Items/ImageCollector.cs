using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Normalization.Items;

/// <summary>Collects an item's images: those of its media first, then those of its content.</summary>
internal static class ImageCollector
{
    /// <summary>An image of fewer pixels is an icon.</summary>
    private const int MinArea = 100 * 100;

    private const int LargeRank = 0;
    private const int UnknownRank = 1;
    private const int SmallRank = 2;

    /// <summary>Candidates beyond this number are not compared.</summary>
    private const int MaxCandidates = 4 * ArticleConstants.MaxListLength;

    /// <summary>The images, largest first, without repetition and without those that only count readers.</summary>
    public static IReadOnlyList<ArticleImage> Collect(IReadOnlyList<ParsedMedia> media, string? contentHtml)
    {
        List<ImageCandidate>? candidates = null;
        AddMedia(ref candidates, media, thumbnails: false);
        AddContent(ref candidates, contentHtml);
        AddMedia(ref candidates, media, thumbnails: true);
        if (candidates is null)
            return [];
        if (candidates.Count > 1)
            candidates.Sort();
        var count = Math.Min(candidates.Count, ArticleConstants.MaxListLength);
        var images = new ArticleImage[count];
        for (var i = 0; i < count; i++)
            images[i] = new ArticleImage(candidates[i].Url, candidates[i].Width, candidates[i].Height);
        return images;
    }

    private static void AddMedia(ref List<ImageCandidate>? candidates, IReadOnlyList<ParsedMedia> media, bool thumbnails)
    {
        for (var i = 0; i < media.Count; i++)
        {
            var medium = media[i];
            if (medium.IsThumbnail == thumbnails && MediaTypes.IsImage(medium))
                Add(ref candidates, medium.Url, medium.Width, medium.Height, thumbnails);
        }
    }

    private static void AddContent(ref List<ImageCandidate>? candidates, string? contentHtml)
    {
        if (contentHtml is null || !contentHtml.Contains("<img", StringComparison.Ordinal))
            return;
        var images = new List<HtmlImage>();
        HtmlImageReader.AddTo(images, contentHtml, MaxCandidates);
        foreach (var image in images)
            Add(ref candidates, image.Url, image.Width, image.Height, isThumbnail: false);
    }

    /// <summary>Whether it is a web address, and one of which every part can be read: "http://x:n" is none.</summary>
    private static bool CanBeFetched(string url) => UrlParts.TryParse(url, out _) && Uri.TryCreate(url, UriKind.Absolute, out _);

    private static void Add(ref List<ImageCandidate>? candidates, string url, int? width, int? height, bool isThumbnail)
    {
        // A feed that writes 0 means that it does not know.
        width = width == 0 ? null : width;
        height = height == 0 ? null : height;
        if (!CanBeFetched(url) || ImageTrackers.IsTracker(url, width, height) || candidates?.Count >= MaxCandidates)
            return;
        candidates ??= [];
        foreach (var known in candidates)
        {
            if (string.Equals(known.Url, url, StringComparison.Ordinal))
                return;
        }

        var area = (long)(width ?? 0) * (height ?? 0);
        var rank = isThumbnail ? SmallRank : area == 0 ? UnknownRank : area >= MinArea ? LargeRank : SmallRank;
        candidates.Add(new ImageCandidate(url, width, height, rank, candidates.Count));
    }
}
