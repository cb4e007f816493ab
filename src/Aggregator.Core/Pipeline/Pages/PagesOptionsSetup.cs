using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>Binds <see cref="PagesOptions"/> to its section. A type of its own, so that registering it twice binds once.</summary>
internal sealed class PagesOptionsSetup(IConfiguration aggregator) : IConfigureOptions<PagesOptions>
{
    /// <inheritdoc/>
    public void Configure(PagesOptions options) => aggregator.GetSection(PagesOptions.SectionName).Bind(options);
}
