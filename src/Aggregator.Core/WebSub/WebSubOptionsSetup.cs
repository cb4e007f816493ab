using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>Binds <see cref="WebSubOptions"/> to its section. A type of its own, so that registering it twice binds once.</summary>
internal sealed class WebSubOptionsSetup(IConfiguration aggregator) : IConfigureOptions<WebSubOptions>
{
    /// <inheritdoc/>
    public void Configure(WebSubOptions options) => aggregator.GetSection(WebSubOptions.SectionName).Bind(options);
}
