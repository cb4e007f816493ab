using Aggregator.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Core.Configuration;

/// <summary>Looks at the provider files.</summary>
internal sealed class ProviderCatalogCheck(IServiceProvider services) : IConfigurationCheck
{
    public IEnumerable<string> Check() => services.GetRequiredService<FeedCatalogSource>().Errors.Select(e => e.ToString());
}
