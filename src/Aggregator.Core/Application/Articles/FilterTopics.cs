using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>By the taxonomy in force.</summary>
internal sealed class FilterTopics(ITopicTaxonomySource taxonomy) : IFilterTopics
{
    public ArticleFilter Resolve(ArticleFilter filter) =>
        filter.Topic is { } name && taxonomy.Current.Find(name) is { } topic ? filter with { Topic = topic.Name } : filter;
}
