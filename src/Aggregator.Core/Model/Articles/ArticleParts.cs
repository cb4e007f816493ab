namespace Aggregator.Core.Model;

/// <summary>Parts of an article. Values are stored: they keep their numbers.</summary>
[Flags]
public enum ArticleParts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="Article.Title"/>.</summary>
    Title = 1,

    /// <summary><see cref="Article.Excerpt"/>.</summary>
    Excerpt = 2,

    /// <summary><see cref="Article.Content"/> and its count of words.</summary>
    Content = 4,

    /// <summary><see cref="Article.Authors"/>.</summary>
    Authors = 8,

    /// <summary><see cref="Article.PublishedAt"/>.</summary>
    Date = 16,

    /// <summary><see cref="Article.WebUrl"/>.</summary>
    WebUrl = 32,

    /// <summary><see cref="Article.Images"/>, all of them.</summary>
    Images = 64,
}
