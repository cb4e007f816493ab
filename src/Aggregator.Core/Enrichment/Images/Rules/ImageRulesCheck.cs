using Aggregator.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Looks at the file of image rules: reading it tells its errors.</summary>
internal sealed class ImageRulesCheck(IServiceProvider services) : IConfigurationCheck
{
    public IEnumerable<string> Check()
    {
        _ = services.GetRequiredService<ImageRules>();
        return [];
    }
}
