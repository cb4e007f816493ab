namespace Aggregator.Core.Model;

/// <summary>Another stored article that tells of like matters, as it is embedded in the article that it is related to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Excerpt">Its excerpt; may be empty.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="WebUrl">Its canonical URL.</param>
/// <param name="Type">What it is.</param>
/// <param name="Provider">Its owner.</param>
/// <param name="Quality">0–100.</param>
/// <param name="Images">Its images, largest first.</param>
public sealed record RelatedArticle(
    string Title,
    string Excerpt,
    DateTimeOffset PublishedAt,
    string WebUrl,
    ArticleType Type,
    ProviderName Provider,
    int Quality,
    IReadOnlyList<ArticleImage> Images);
