using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Configuration;

/// <summary>Registers the catalog of providers and feeds.</summary>
public static class ProviderCatalogServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IFeedCatalogSource"/>, its loader and <see cref="AggregatorOptions"/>. Safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddProviderCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new AggregatorOptionsSetup(configuration, provider.GetService<IConfiguration>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<AggregatorOptions>, AggregatorOptionsSetup>(
            static provider => provider.GetRequiredService<AggregatorOptionsSetup>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<AggregatorOptions>, AggregatorOptionsSetup>(
            static provider => provider.GetRequiredService<AggregatorOptionsSetup>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AggregatorOptions>, AggregatorOptionsValidator>());
        services.TryAddSingleton(provider => new FeedCatalogLoader(provider.GetService<IQueryReader>()));
        services.TryAddSingleton<FeedCatalogSource>();
        services.TryAddSingleton<IFeedCatalogSource>(static provider => provider.GetRequiredService<FeedCatalogSource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<AggregatorOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, ProviderCatalogCheck>());
        return services;
    }
}
