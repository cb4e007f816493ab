using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Fetching;

/// <summary>Binds <see cref="FetchingOptions"/> to its section. A type of its own, so that registering it twice binds once.</summary>
internal sealed class FetchingOptionsSetup(IConfiguration aggregator) : IConfigureOptions<FetchingOptions>
{
    /// <inheritdoc/>
    public void Configure(FetchingOptions options) => aggregator.GetSection(FetchingOptions.SectionName).Bind(options);
}
