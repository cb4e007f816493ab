using Aggregator.Core.Enrichment.Language;
using Aggregator.Core.Enrichment.Pages;
using Aggregator.Core.Enrichment.Publishing;
using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment;

/// <summary>Registers the stage.</summary>
public static class EnrichmentServiceCollectionExtensions
{
    /// <summary>Adds the enrichers, the stage that runs them, and <see cref="IPageReader"/>, which needs what parsing and normalization add. Needs logging.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configuration">The section "Aggregator".</param>
    public static IServiceCollection AddEnrichment(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EnrichmentOptions>().Configure(options => Bind(options, configuration.GetSection(EnrichmentOptions.Section)));
        services.AddOptions<QualityOptions>().Configure(options => configuration.GetSection(QualityOptions.Section).Bind(options));
        services.AddOptions<TopicsOptions>().Configure(options => options.File = configuration[TopicsOptions.Key] ?? options.File);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EnrichmentOptions>, EnrichmentOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QualityOptions>, QualityOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TopicsOptions>, TopicsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITopicTaxonomySource, FileTopicTaxonomySource>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, LanguageEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, TopicsEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, QualityEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, PublishEnricher>());
        services.TryAddSingleton<EnrichmentStage>();
        services.TryAddSingleton<IPageReader, PageReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<EnrichmentOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<QualityOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<TopicsOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, TopicTaxonomyCheck>());
        return services;
    }

    private static void Bind(EnrichmentOptions options, IConfigurationSection section)
    {
        // The binder adds to a list; a configured list is meant to replace the default.
        if (section.GetSection(nameof(EnrichmentOptions.Enrichers)).GetChildren().Any())
            options.Enrichers = [];
        section.Bind(options);
    }
}
