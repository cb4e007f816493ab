using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Deduplication;

/// <summary>Registers deduplication.</summary>
public static class DeduplicationServiceCollectionExtensions
{
    /// <summary>Adds the settings of grouping, which the store does. Safe to call twice.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configuration">The section "Aggregator".</param>
    public static IServiceCollection AddDeduplication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoryOptions>().Configure(options => configuration.GetSection(StoryOptions.Section).Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StoryOptions>, StoryOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<StoryOptions>>());
        return services;
    }
}
