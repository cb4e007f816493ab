using Aggregator.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Looks at the file of tracking parameters: reading it tells its errors.</summary>
internal sealed class TrackingRulesCheck(IServiceProvider services) : IConfigurationCheck
{
    public IEnumerable<string> Check()
    {
        _ = services.GetRequiredService<UrlCanonicalizer>();
        return [];
    }
}
