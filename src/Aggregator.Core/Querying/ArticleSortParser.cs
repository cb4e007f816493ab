using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Reads the sort order of the command line and the HTTP API. Pure.</summary>
public static class ArticleSortParser
{
    private const string Relevance = "relevance";

    private static readonly Dictionary<string, ArticleSort> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["newest"] = ArticleSort.Newest,
        ["oldest"] = ArticleSort.Oldest,
        ["quality"] = ArticleSort.Quality,
        ["heat"] = ArticleSort.Heat,
    };

    /// <summary>The names of all orders.</summary>
    public static IReadOnlyCollection<string> Names => Orders.Keys;

    /// <summary>Reads an order; null is the default, newest.</summary>
    public static ArticleSortResult Parse(string? text)
    {
        if (text is null) return new ArticleSortResult(ArticleSort.Newest, null);
        if (Orders.TryGetValue(text.Trim(), out var sort)) return new ArticleSortResult(sort, null);
        var error = string.Equals(text.Trim(), Relevance, StringComparison.OrdinalIgnoreCase)
            ? "relevance needs a search text, and this version does not search texts yet; "
            : "";
        return new ArticleSortResult(default, error + $"sort must be one of {string.Join(", ", Names)}");
    }
}
