namespace Aggregator.Core.Enrichment.Images;

/// <summary>The kinds of images that are kept, with the ending of their files and their media types.</summary>
internal static class ImageFormats
{
    // SVG is no picture but a document that may hold scripts, and browsers do not show HEIC: neither is kept.
    private static readonly (ImageKind Kind, string Extension, string MediaType)[] Kept =
    [
        (ImageKind.Jpeg, ".jpg", "image/jpeg"),
        (ImageKind.Png, ".png", "image/png"),
        (ImageKind.Gif, ".gif", "image/gif"),
        (ImageKind.Webp, ".webp", "image/webp"),
        (ImageKind.Avif, ".avif", "image/avif"),
    ];

    /// <summary>The ending of the files of a kind; null where it is not kept.</summary>
    public static string? ExtensionOf(ImageKind kind) => Kept.FirstOrDefault(f => f.Kind == kind).Extension;

    /// <summary>The media type by the ending of a file; null for one that is not kept here.</summary>
    public static string? MediaTypeOf(string extension) => Kept.FirstOrDefault(f => f.Extension == extension).MediaType;
}
