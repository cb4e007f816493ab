using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Finds out what the images of a stored article are: their sizes, what among them is no picture, and keeps a copy of the best.</summary>
internal sealed class ImageWorkHandler(ImageMeasurer measurer, ImageKeeper keeper, ImageSelection selection, IOptions<ImagesOptions> options) : IWorkHandler
{
    private const string Origin = "images";

    /// <inheritdoc/>
    public string Kind => ImageWork.Name;

    /// <inheritdoc/>
    public async Task<WorkResult> RunAsync(WorkItem work, Article article, CancellationToken cancellationToken)
    {
        var look = new ImageLook { Images = article.Images };
        if (options.Value.Measure)
        {
            await MeasureAsync(look, cancellationToken).ConfigureAwait(false);
            look.Images = selection.Select(look.Images);
        }

        // A copy is kept of the best only, and which that is is not known while an image waits to be measured.
        if (options.Value.Cache && look.Failure is null)
            await keeper.KeepAsync(look, cancellationToken).ConfigureAwait(false);

        if (look.Images.SequenceEqual(article.Images))
            return new WorkResult(null, look.Failure is not null, look.RetryAfter, look.Failure?.Message);

        // What is known is not held back by what failed for now, which is left to work of its own.
        var rest = look.Failure is null ? [] : (IReadOnlyList<NewWorkItem>)[ImageWork.Of(article.Id.Key, look.Images)];
        return new WorkResult(new ArticlePatch { Origin = Origin, Images = look.Images, Work = rest }, Message: look.Failure?.Message);
    }

    /// <summary>
    /// Measures the most promising images, so that they are known up to a number: those of known size and those that turn out to be no
    /// pictures are no reason to go further than that number of requests.
    /// </summary>
    private async Task MeasureAsync(ImageLook look, CancellationToken cancellationToken)
    {
        var max = options.Value.MaxMeasured;
        var (places, requests) = (0, 0);
        var images = new List<ArticleImage>(look.Images.Count);
        foreach (var image in look.Images)
        {
            var isAsked = ImageWork.IsUnmeasured(image) && places < max && requests < max;
            var finding = isAsked ? await measurer.MeasureAsync(image, cancellationToken).ConfigureAwait(false) : new ImageFinding(image);
            requests += isAsked ? 1 : 0;
            if (finding.Failure is { } failure)
                look.Fail(failure);
            if (finding.Image is not { } found)
                continue;
            places++;
            images.Add(found);
            if (finding.Whole is { } bytes)
                look.Keep(found.Url, bytes);
        }

        look.Images = images;
    }
}
