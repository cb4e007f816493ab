using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Says which articles need their images looked at, which takes longer than a refresh may.</summary>
internal sealed class ImageWork(IOptions<ImagesOptions> options)
{
    /// <summary>The kind of work.</summary>
    public const string Kind = "image";

    // The article tells what is to be done: it may have been edited before the work's turn comes.
    private const string NoPayload = "{}";

    /// <summary>The work that drafts leave behind.</summary>
    public IReadOnlyList<NewWorkItem> For(IReadOnlyList<ArticleDraft> drafts) =>
        [.. drafts.Where(d => IsNeeded(d.Images)).Select(d => new NewWorkItem(Kind, d.Keys[0], NoPayload))];

    /// <summary>Whether images have anything to be found out: a size, or a copy that is wanted.</summary>
    public bool IsNeeded(IReadOnlyList<ArticleImage> images)
    {
        if (images.Count == 0)
            return false;
        var lacksSize = options.Value.Measure && images.Take(options.Value.MaxMeasured).Any(IsUnmeasured);
        return lacksSize || (options.Value.Cache && !images.Any(i => i.IsCached));
    }

    /// <summary>Whether an image's size is not known.</summary>
    public static bool IsUnmeasured(ArticleImage image) => image.Width is null || image.Height is null;
}
