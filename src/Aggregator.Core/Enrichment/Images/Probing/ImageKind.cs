namespace Aggregator.Core.Enrichment.Images;

/// <summary>What bytes are, by themselves: never by what a server says of them.</summary>
internal enum ImageKind
{
    /// <summary>No image that is known here.</summary>
    None,

    /// <summary>JPEG (ITU-T T.81).</summary>
    Jpeg,

    /// <summary>PNG, animated or not.</summary>
    Png,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>WebP: lossy, lossless or extended.</summary>
    Webp,

    /// <summary>AVIF.</summary>
    Avif,

    /// <summary>HEIF of another coding (HEIC), which most browsers do not show.</summary>
    Heif,

    /// <summary>SVG: a document, which may hold scripts.</summary>
    Svg,

    /// <summary>A Windows icon.</summary>
    Icon,
}
