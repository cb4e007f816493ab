using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>What a page adds to its article: only what the feed lacks, and the canonical link.</summary>
internal sealed class PagePatch(IUrlCanonicalizer urls, IItemNormalizer normalizer, IFeedCatalogSource catalog)
{
    private const string Origin = "page";

    /// <summary>The patch; null when the page adds nothing.</summary>
    /// <param name="article">The article as stored.</param>
    /// <param name="facts">What its page says.</param>
    public ArticlePatch? Of(Article article, PageFacts facts)
    {
        var patch = new ArticlePatch
        {
            Origin = Origin,
            Title = article.Title.Length == 0 ? facts.Title : null,
            Excerpt = Lacks(article, ArticleParts.Excerpt, article.Excerpt.Length == 0) ? facts.Excerpt : null,
            Authors = Lacks(article, ArticleParts.Authors, article.Authors.Count == 0) && facts.Authors.Count > 0 ? facts.Authors : null,
            Language = article.Language is null ? facts.Language : null,
            PublishedAt = DateOf(article, facts),
            Images = ImagesOf(article, facts),
        };
        patch = WithCanonical(WithText(patch, article, facts), article, facts);
        patch = patch with { FromPage = PartsOf(article, patch) };
        return patch == new ArticlePatch { Origin = Origin, Aliases = patch.Aliases, Work = patch.Work } ? null : patch;
    }

    /// <summary>What an earlier reading of the page gave may be replaced by a later one.</summary>
    private static bool Lacks(Article article, ArticleParts part, bool isEmpty) => isEmpty || article.FromPage.HasFlag(part);

    // Never later than it was first seen.
    private static DateTimeOffset? DateOf(Article article, PageFacts facts)
    {
        if (!article.PublishedAtInferred || facts.PublishedAt is not { } said)
            return null;
        var seconds = new DateTimeOffset(said.UtcTicks - (said.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return seconds < article.FirstSeen ? seconds : article.FirstSeen;
    }

    private static List<ArticleImage>? ImagesOf(Article article, PageFacts facts)
    {
        var known = article.Images.Select(i => i.Url).ToHashSet(StringComparer.Ordinal);
        var added = facts.Images.Where(i => known.Add(i.Url)).Take(ArticleConstants.MaxListLength - article.Images.Count).ToList();
        return added.Count == 0 ? null : [.. article.Images, .. added];
    }

    /// <summary>The main text, where it says more than the summary that the feed gave.</summary>
    private ArticlePatch WithText(ArticlePatch patch, Article article, PageFacts facts)
    {
        if (facts.Content is not { Length: > 0 } content)
            return patch;
        var words = normalizer.CountWords(facts.Text);
        return words > article.WordCount || article.FromPage.HasFlag(ArticleParts.Content) ? patch with { Content = content, WordCount = words } : patch;
    }

    private ArticlePatch WithCanonical(ArticlePatch patch, Article article, PageFacts facts)
    {
        if (facts.CanonicalUrl is null || !Uri.TryCreate(article.WebUrl, UriKind.Absolute, out var webUrl))
            return patch;
        var canonical = urls.Canonicalize(facts.CanonicalUrl);
        if (canonical == article.WebUrl || !Uri.TryCreate(canonical, UriKind.Absolute, out var url) || !CanonicalSite.IsOwn(url, webUrl, article.Provider.Domain, catalog.Current))
            return patch;
        var key = urls.KeyText(canonical);
        // The same page by a less secure link.
        if (webUrl.Scheme == Uri.UriSchemeHttps && url.Scheme == Uri.UriSchemeHttp && key == urls.KeyText(article.WebUrl))
            return patch;
        return patch with { WebUrl = canonical, CanonicalKey = ArticleKey.Of(key) };
    }

    private static ArticleParts PartsOf(Article article, ArticlePatch patch)
    {
        (ArticleParts Part, bool IsGiven)[] parts =
        [
            (ArticleParts.Title, patch.Title is not null),
            (ArticleParts.Excerpt, patch.Excerpt is not null),
            (ArticleParts.Content, patch.Content is not null),
            (ArticleParts.Authors, patch.Authors is not null),
            (ArticleParts.Date, patch.PublishedAt is not null),
            (ArticleParts.WebUrl, patch.WebUrl is not null),
            (ArticleParts.Images, patch.Images is not null && article.Images.Count == 0),
        ];
        return parts.Where(p => p.IsGiven).Aggregate(ArticleParts.None, (sum, p) => sum | p.Part);
    }
}
