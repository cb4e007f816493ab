using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Says which articles need their images looked at, which takes longer than a refresh may.</summary>
internal sealed class ImageWork(IOptions<ImagesOptions> options) : IArticleWork
{
    /// <summary>See <see cref="Kind"/>.</summary>
    public const string Name = "image";

    // The article tells what is to be done: it may have been edited before the work's turn comes.
    private const string NoPayload = "{}";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public NewWorkItem? Of(ArticleDraft draft, DateTimeOffset now) => IsNeeded(draft.Images) ? Of(draft.Keys[0], draft.Images) : null;

    /// <summary>The work of looking at images.</summary>
    /// <param name="article">A key of their article.</param>
    /// <param name="images">They; at least one.</param>
    public static NewWorkItem Of(ArticleKey article, IReadOnlyList<ArticleImage> images) => new(Name, article, NoPayload) { Host = HostOf(images) };

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

    /// <summary>The host that is asked first.</summary>
    private static string? HostOf(IReadOnlyList<ArticleImage> images) =>
        Uri.TryCreate((images.FirstOrDefault(IsUnmeasured) ?? images[0]).Url, UriKind.Absolute, out var url) ? url.IdnHost : null;
}
