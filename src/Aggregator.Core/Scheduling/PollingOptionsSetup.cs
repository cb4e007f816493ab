using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Scheduling;

/// <summary>Binds <see cref="PollingOptions"/> to its section. A type of its own, so that registering it twice binds once.</summary>
internal sealed class PollingOptionsSetup(IConfiguration aggregator) : IConfigureOptions<PollingOptions>
{
    /// <inheritdoc/>
    public void Configure(PollingOptions options) => aggregator.GetSection(PollingOptions.SectionName).Bind(options);
}
