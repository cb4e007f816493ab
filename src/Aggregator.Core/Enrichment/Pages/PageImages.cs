using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Collects the images that a page offers for its article: Open Graph's with their sizes, then Twitter's, then JSON-LD's.</summary>
internal static class PageImages
{
    private static readonly string[] Addresses = ["og:image", "og:image:url", "og:image:secure_url"];
    private static readonly PageRule[] Others =
    [
        new(PageSource.Meta, "twitter:image"), new(PageSource.Meta, "twitter:image:src"), new(PageSource.Meta, "parsely-image-url"),
        new(PageSource.Meta, "sailthru.image.full"), new(PageSource.Meta, "image"), new(PageSource.Link, "image_src"), new(PageSource.Meta, "thumbnail"),
    ];

    /// <summary>The images without repetition, at most <see cref="ArticleConstants.MaxListLength"/>.</summary>
    public static IReadOnlyList<ArticleImage> Of(PageElements page, Uri baseUrl)
    {
        var images = new List<ArticleImage>();
        foreach (var image in OpenGraph(page.Metas).Concat(page.Values(Others).Select(url => new ArticleImage(url))).Concat(page.JsonLdImages))
        {
            if (PageUrl.Resolve(image.Url, baseUrl) is not { } url || url.AbsolutePath.Length <= 1)
                continue;
            var address = url.AbsoluteUri;
            var known = images.FindIndex(i => i.Url == address);
            if (known >= 0)
                images[known] = images[known] with { Width = images[known].Width ?? image.Width, Height = images[known].Height ?? image.Height };
            else if (images.Count < ArticleConstants.MaxListLength)
                images.Add(image with { Url = address });
        }

        return images;
    }

    /// <summary>Sizes follow the image that they describe (ogp.me, "Arrays").</summary>
    private static List<ArticleImage> OpenGraph(IReadOnlyList<MarkupElement> metas)
    {
        var images = new List<ArticleImage>();
        foreach (var meta in metas)
        {
            var key = (meta["property"] ?? meta["name"])?.ToLowerInvariant();
            if (key is null || !key.StartsWith("og:image", StringComparison.Ordinal))
                continue;
            var content = meta["content"]!;
            if (Array.IndexOf(Addresses, key) >= 0)
                images.Add(new ArticleImage(content));
            else if (images.Count > 0 && key == "og:image:width")
                SizeLast(images, image => image with { Width = image.Width ?? Pixels(content) });
            else if (images.Count > 0 && key == "og:image:height")
                SizeLast(images, image => image with { Height = image.Height ?? Pixels(content) });
        }

        return images;
    }

    private static void SizeLast(List<ArticleImage> images, Func<ArticleImage, ArticleImage> size) => images[^1] = size(images[^1]);

    private static int? Pixels(string text) =>
        int.TryParse(text.Replace("px", "", StringComparison.OrdinalIgnoreCase).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
}
