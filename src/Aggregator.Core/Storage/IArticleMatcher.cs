using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>Tells of a single article whether a query finds it, as the index would. Thread-safe.</summary>
public interface IArticleMatcher
{
    /// <summary>Whether an article passes.</summary>
    /// <param name="query">The query.</param>
    /// <param name="article">The article, with the heat that it has now.</param>
    /// <param name="now">What times back from now count from.</param>
    bool Matches(QueryNode query, Article article, DateTimeOffset now);
}
