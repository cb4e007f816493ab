using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Configuration;

/// <summary>Fills <see cref="AggregatorOptions"/>, anew after each reload of the configuration.</summary>
internal sealed class AggregatorOptionsSetup(IConfiguration section, IConfiguration? host)
    : IConfigureOptions<AggregatorOptions>, IOptionsChangeTokenSource<AggregatorOptions>
{
    public string Name => Options.DefaultName;

    public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => section.GetReloadToken();

    public void Configure(AggregatorOptions options)
    {
        var root = section as IConfigurationRoot ?? host as IConfigurationRoot;
        options.Providers = ReplacedList.Read(root, section.GetSection(nameof(options.Providers))) ?? options.Providers;
        options.Topics = section[nameof(options.Topics)] ?? options.Topics;
        options.DataDirectory = section[nameof(options.DataDirectory)] ?? options.DataDirectory;
    }
}
