using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Keeps a copy of an article's best image: the largest that can be had and is of a kind that is kept.</summary>
internal sealed class ImageKeeper(IResourceFetcher fetcher, ImageCache cache, ImageSelection selection, IOptions<ImagesOptions> options)
{
    /// <summary>How many images are tried, the largest first.</summary>
    private const int MaxTried = 3;

    /// <summary>Sees to it that a copy of the best image is there, as far as it can be had.</summary>
    public async Task KeepAsync(ImageLook look, CancellationToken cancellationToken)
    {
        foreach (var image in look.Images.Take(MaxTried).ToList())
        {
            if (image.Hash is { } hash && cache.Touch(hash))
                return;
            if (await FetchAsync(look, image, cancellationToken).ConfigureAwait(false) is not { } bytes)
            {
                // The best is waited for; where it is not to be had, the next is good enough.
                if (look.Failure is not null)
                    return;
                continue;
            }

            var probed = ImageProbe.Probe(bytes);
            if (!selection.IsOfUse(probed.Size.Width, probed.Size.Height) || cache.Add(bytes.Span, probed.Kind) is not { } added)
                continue;
            var kept = image with { Width = probed.Size.Width ?? image.Width, Height = probed.Size.Height ?? image.Height, IsCached = true, Hash = added };
            look.Images = [.. look.Images.Select(i => i == image ? kept : i)];
            return;
        }
    }

    private async Task<ReadOnlyMemory<byte>?> FetchAsync(ImageLook look, ArticleImage image, CancellationToken cancellationToken)
    {
        if (look.TryGetWhole(image.Url, out var bytes))
            return bytes;
        if (ImageRequests.Whole(image.Url, options.Value.MaxBytes) is not { } request)
            return null;
        var result = await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == ResourceOutcome.Failed)
            look.Fail(result);
        return result is { Outcome: ResourceOutcome.Fetched, IsWhole: true } ? result.Bytes : default(ReadOnlyMemory<byte>?);
    }
}
