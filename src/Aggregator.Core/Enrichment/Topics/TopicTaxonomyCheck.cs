using Aggregator.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Looks at the file of topics: reading it tells its errors.</summary>
internal sealed class TopicTaxonomyCheck(IServiceProvider services) : IConfigurationCheck
{
    public IEnumerable<string> Check()
    {
        _ = services.GetRequiredService<ITopicTaxonomySource>().Current;
        return [];
    }
}
