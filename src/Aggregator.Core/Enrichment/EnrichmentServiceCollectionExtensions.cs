using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Enrichment.Language;
using Aggregator.Core.Enrichment.Pages;
using Aggregator.Core.Enrichment.Publishing;
using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Enrichment.Sealing;
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
        services.AddOptions<EnrichmentOptions>().Configure<IServiceProvider>((options, provider) =>
            options.Enrichers = List(provider, configuration.GetSection($"{EnrichmentOptions.Section}:{nameof(EnrichmentOptions.Enrichers)}")) ?? options.Enrichers);
        services.AddOptions<QualityOptions>().Configure<IServiceProvider>((options, provider) => Bind(options, provider, configuration.GetSection(QualityOptions.Section)));
        services.AddOptions<TopicsOptions>().Configure(options => options.File = configuration[TopicsOptions.Key] ?? options.File);
        services.AddOptions<TaggingOptions>().Configure(options => configuration.GetSection(TaggingOptions.Section).Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EnrichmentOptions>, EnrichmentOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QualityOptions>, QualityOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TopicsOptions>, TopicsOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TaggingOptions>, TaggingOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITopicTaxonomySource, FileTopicTaxonomySource>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, LanguageEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, TopicsEnricher>());
        services.AddImages(configuration);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, QualityEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, PublishEnricher>());
        services.TryAddSingleton<EnrichmentStage>();
        services.TryAddSingleton<IPageReader, PageReader>();
        services.TryAddSingleton<TopicsExplainer>();
        AddHeat(services, configuration);
        AddSealing(services, configuration);
        AddRelated(services, configuration);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<EnrichmentOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<QualityOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<TopicsOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<TaggingOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, TopicTaxonomyCheck>());
        return services;
    }

    private static void AddHeat(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HeatOptions>().Configure(options => configuration.GetSection(HeatOptions.Section).Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HeatOptions>, HeatOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<HeatOptions>>());
        services.TryAddSingleton<HeatCurve>();
    }

    private static void AddRelated(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RelatedOptions>().Configure(options => configuration.GetSection(RelatedOptions.Section).Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RelatedOptions>, RelatedOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<RelatedOptions>>());
        services.TryAddSingleton<RelatedCache>();
        services.TryAddSingleton<RelatedFinder>();
    }

    private static void AddSealing(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SealingOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            options.Keys = List(provider, configuration.GetSection($"{SealingOptions.Section}:{nameof(SealingOptions.Keys)}")) ?? options.Keys;
            options.Folder = Path.Combine(configuration["DataDirectory"] ?? "data", "keys");
        });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SealingOptions>, SealingOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<SealingOptions>>());
        services.TryAddSingleton<IRandomSource, SystemRandomSource>();
        services.TryAddSingleton<SealingKeys>();
        services.TryAddSingleton<IArticleSealer, ProvenanceSealer>();
    }

    private static void Bind(QualityOptions options, IServiceProvider provider, IConfigurationSection section)
    {
        var (clickbait, boilerplate) = (options.Clickbait, options.Boilerplate);
        section.Bind(options);

        // The binder adds to a list.
        options.Clickbait = List(provider, section.GetSection(nameof(QualityOptions.Clickbait))) ?? clickbait;
        options.Boilerplate = List(provider, section.GetSection(nameof(QualityOptions.Boilerplate))) ?? boilerplate;
    }

    private static IList<string>? List(IServiceProvider provider, IConfigurationSection section) =>
        ReplacedList.Read(provider.GetService<IConfiguration>() as IConfigurationRoot, section) is { } list ? [.. list] : null;
}
