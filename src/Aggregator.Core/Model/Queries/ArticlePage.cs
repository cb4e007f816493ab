namespace Aggregator.Core.Model;

/// <summary>A page of articles.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
public sealed record ArticlePage(IReadOnlyList<Article> Items, string? Next);
