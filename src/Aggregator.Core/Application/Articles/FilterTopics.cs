using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>By the taxonomy in force.</summary>
internal sealed class FilterTopics(ArticleSearching searching) : IFilterTopics
{
    public ArticleFilter Resolve(ArticleFilter filter) => searching.Resolve(filter);

    public QueryNode Resolve(QueryNode query) => searching.Resolve(query)!;
}
