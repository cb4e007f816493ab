using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Reads the sort order of the command line and the HTTP API. Pure.</summary>
public static class ArticleSortParser
{
    private static readonly Dictionary<string, ArticleSort> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["newest"] = ArticleSort.Newest,
        ["oldest"] = ArticleSort.Oldest,
        ["quality"] = ArticleSort.Quality,
        ["heat"] = ArticleSort.Heat,
        ["relevance"] = ArticleSort.Relevance,
    };

    /// <summary>The names of all orders.</summary>
    public static IReadOnlyCollection<string> Names => Orders.Keys;

    /// <summary>Reads an order; null is the default, newest.</summary>
    public static ArticleSortResult Parse(string? text)
    {
        if (text is null) return new ArticleSortResult(ArticleSort.Newest, null);
        if (Orders.TryGetValue(text.Trim(), out var sort)) return new ArticleSortResult(sort, null);
        return new ArticleSortResult(default, $"sort must be one of {string.Join(", ", Names)}{WrongValue.Not(text)}");
    }
}
