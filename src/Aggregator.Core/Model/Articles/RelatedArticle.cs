namespace Aggregator.Core.Model;

/// <summary>Another stored article that is like one, with as much of it as a reader needs to choose.</summary>
/// <param name="Title">Plain text; may be empty.</param>
/// <param name="Excerpt">Plain text; may be empty.</param>
/// <param name="PublishedAt">UTC, whole seconds.</param>
/// <param name="WebUrl">The canonical URL; empty when there is none.</param>
/// <param name="Type">What it is.</param>
/// <param name="Provider">Its owner.</param>
/// <param name="Quality">0–100.</param>
/// <param name="Images">Largest first.</param>
public sealed record RelatedArticle(
    string Title,
    string Excerpt,
    DateTimeOffset PublishedAt,
    string WebUrl,
    ArticleType Type,
    ProviderName Provider,
    int Quality,
    IReadOnlyList<ArticleImage> Images);
