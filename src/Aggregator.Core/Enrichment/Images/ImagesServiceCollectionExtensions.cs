using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Registers what has to do with images.</summary>
internal static class ImagesServiceCollectionExtensions
{
    /// <summary>Adds the enricher, the handler of work, which needs an <see cref="IResourceFetcher"/>, and the cache. Safe to call twice.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="configuration">The section "Aggregator".</param>
    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ImagesOptions>().Configure(options =>
        {
            configuration.GetSection(ImagesOptions.Section).Bind(options);
            options.Folder = Path.Combine(configuration["DataDirectory"] ?? "data", ImagesOptions.FolderName);
        });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ImagesOptions>, ImagesOptionsValidator>());
        services.TryAddSingleton(provider => ImageRulesFile.Load(provider.GetRequiredService<IOptions<ImagesOptions>>().Value.Rules));
        services.TryAddSingleton<ImageSelection>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEnricher, ImagesEnricher>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IArticleWork, ImageWork>());
        services.TryAddSingleton<ImageMeasurer>();
        services.TryAddSingleton<ImageKeeper>();
        services.TryAddSingleton<ImageCache>();
        services.TryAddSingleton<IImageCache>(provider => provider.GetRequiredService<ImageCache>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWorkHandler, ImageWorkHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<ImagesOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, ImageRulesCheck>());
        return services;
    }
}
