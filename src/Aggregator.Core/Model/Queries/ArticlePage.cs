namespace Aggregator.Core.Model;

/// <summary>A page of articles.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
/// <param name="Total">How many articles match in all, this page and those before it included; null where that was not counted.</param>
/// <param name="Highlights">What matched in each item, in their order; null where no words were asked for.</param>
public sealed record ArticlePage(
    IReadOnlyList<Article> Items, string? Next, long? Total = null, IReadOnlyList<ArticleHighlight>? Highlights = null);
