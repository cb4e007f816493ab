using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>How images are asked for.</summary>
internal static class ImageRequests
{
    /// <summary>As many first bytes tell the size of nearly every image.</summary>
    public const int BeginningBytes = 64 * 1024;

    /// <summary>Where they do not, as of a JPEG behind a large colour profile or preview, so many are looked at, and no more.</summary>
    public const int LargeBeginningBytes = 512 * 1024;

    private const string Accept = "image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml;q=0.8,image/*;q=0.5";

    /// <summary>Asks for the first bytes of an image; null where its URL is none.</summary>
    public static ResourceRequest? Beginning(string url, int bytes) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? new ResourceRequest(uri, Accept, bytes) { BeginningOnly = true } : null;

    /// <summary>Asks for all of an image; null where its URL is none.</summary>
    public static ResourceRequest? Whole(string url, int maxBytes) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? new ResourceRequest(uri, Accept, maxBytes) : null;
}
