namespace Aggregator.Core.Storage;

/// <summary>An article that resembles the one that was asked about, with what a choice among such needs.</summary>
/// <param name="Number">What the index knows it by within this answer.</param>
/// <param name="Likeness">How much its text resembles, 0–1; 1 is the article's own text.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Provider">Its owner's name.</param>
/// <param name="StoryId">The story that it belongs to; null while it is not grouped.</param>
/// <param name="Headline">A hash of its title without case and punctuation.</param>
/// <param name="Topics">Its topics.</param>
public sealed record LikeArticle(
    int Number, double Likeness, DateTimeOffset PublishedAt, string Provider, string? StoryId, long Headline, IReadOnlyList<string> Topics);
