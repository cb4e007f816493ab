using Microsoft.Extensions.Options;

namespace Aggregator.Core.Model;

/// <summary>Looks at the settings of one section: reading them validates them.</summary>
public sealed class OptionsCheck<T>(IOptions<T> options) : IConfigurationCheck
    where T : class
{
    /// <inheritdoc/>
    public IEnumerable<string> Check()
    {
        _ = options.Value;
        return [];
    }
}
