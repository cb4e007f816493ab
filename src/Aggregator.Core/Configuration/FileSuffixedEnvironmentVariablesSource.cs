using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Configuration;

internal sealed class FileSuffixedEnvironmentVariablesSource(IReadOnlyDictionary<string, string> environment) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new FileSuffixedEnvironmentVariablesProvider(environment);
}
