using System.Net;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Measures one image from its first bytes.</summary>
internal sealed class ImageMeasurer(IResourceFetcher fetcher, ImageSelection selection)
{
    private static readonly int[] Beginnings = [ImageRequests.BeginningBytes, ImageRequests.LargeBeginningBytes];

    /// <summary>Looks at an image. What is refused or too costly to know leaves it as it is; what is no picture drops it.</summary>
    public async Task<ImageFinding> MeasureAsync(ArticleImage image, CancellationToken cancellationToken)
    {
        foreach (var bytes in Beginnings)
        {
            if (ImageRequests.Beginning(image.Url, bytes) is not { } request)
                return default;
            var result = await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
            if (result.Outcome != ResourceOutcome.Fetched)
                return OfFailure(image, result);
            var probed = ImageProbe.Probe(result.Bytes);
            if (!probed.Size.NeedsMore || result.IsWhole)
                return OfProbe(image, probed, result);
        }

        return new ImageFinding(image);
    }

    private static ImageFinding OfFailure(ArticleImage image, ResourceResult result) => result.Outcome switch
    {
        ResourceOutcome.Failed => new ImageFinding(image, result),
        // Other refusals may be meant for programs only.
        ResourceOutcome.Missing when result.StatusCode is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone => default,
        _ => new ImageFinding(image),
    };

    private ImageFinding OfProbe(ArticleImage image, ProbedImage probed, ResourceResult result)
    {
        if (probed.Kind == ImageKind.Icon)
            return default;

        // A format that is not known here may be one that browsers show.
        if (probed.Kind == ImageKind.None)
            return IsCalledImage(result) ? new ImageFinding(image) : default;
        if (probed.Size is not { Width: { } width, Height: { } height })
            return new ImageFinding(image);
        return selection.IsOfUse(width, height)
            ? new ImageFinding(image with { Width = width, Height = height }, Whole: result.IsWhole ? result.Bytes : default(ReadOnlyMemory<byte>?))
            : default;
    }

    private static bool IsCalledImage(ResourceResult result) => result.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
}
