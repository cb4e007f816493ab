using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Registers the embedded store.</summary>
public static class EmbeddedStoreServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IArticleStoreOpener"/>, <see cref="IStoreOwnership"/> and <see cref="IStoreCare"/> on LiteDB. Nothing touches the disk before the store is opened.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The "Aggregator" section.</param>
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(s => s.ServiceType == typeof(EmbeddedStoreOpener)))
            return services;

        services.AddOptions<StorageOptions>().Configure(options =>
        {
            configuration.GetSection(StorageOptions.SectionName).Bind(options);
            options.DataDirectory = configuration[nameof(StorageOptions.DataDirectory)] ?? options.DataDirectory;
        });
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<HeatCurve>();
        services.TryAddSingleton<IRandomSource, SystemRandomSource>();
        services.TryAddSingleton<ChangeHandover>();
        services.AddSingleton<EmbeddedStoreOpener>();
        services.AddSingleton<IArticleStoreOpener>(p => p.GetRequiredService<EmbeddedStoreOpener>());
        services.AddSingleton<IStoreCare, EmbeddedStoreCare>();
        services.AddSingleton<IStoreOwnership>(p => p.GetRequiredService<EmbeddedStoreOpener>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<StorageOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, TransactionSizeCheck>());
        return services;
    }
}
