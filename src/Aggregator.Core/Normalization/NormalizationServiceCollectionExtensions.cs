using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Normalization.Items;
using Aggregator.Core.Normalization.Urls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Normalization;

/// <summary>Registers the stage.</summary>
public static class NormalizationServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IItemNormalizer"/>, <see cref="IMarkupReader"/> and <see cref="IUrlCanonicalizer"/>.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configuration">The section "Aggregator".</param>
    public static IServiceCollection AddNormalization(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NormalizationOptions>().Configure(options => configuration.GetSection(NormalizationOptions.Section).Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NormalizationOptions>, NormalizationOptionsValidator>());
        services.TryAddSingleton(p =>
            new UrlCanonicalizer(TrackingRulesFile.Load(p.GetRequiredService<IOptions<NormalizationOptions>>().Value.TrackingParameters)));
        services.TryAddSingleton<IUrlCanonicalizer>(p => p.GetRequiredService<UrlCanonicalizer>());
        services.TryAddSingleton(p => new HtmlCleaner(p.GetRequiredService<IOptions<NormalizationOptions>>().Value.MaxHtmlDepth));
        services.TryAddSingleton<IItemNormalizer>(p =>
            new ItemNormalizer(p.GetRequiredService<HtmlCleaner>(), p.GetRequiredService<UrlCanonicalizer>()));
        services.TryAddSingleton<IMarkupReader, MarkupReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<NormalizationOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, TrackingRulesCheck>());
        return services;
    }
}
