using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>Binds <see cref="WorkOptions"/> to its section. A type of its own, so that registering it twice binds once.</summary>
internal sealed class WorkOptionsSetup(IConfiguration aggregator) : IConfigureOptions<WorkOptions>
{
    /// <inheritdoc/>
    public void Configure(WorkOptions options) => aggregator.GetSection(WorkOptions.SectionName).Bind(options);
}
