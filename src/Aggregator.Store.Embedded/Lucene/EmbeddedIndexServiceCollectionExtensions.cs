using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Registers the search index.</summary>
public static class EmbeddedIndexServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IArticleIndex"/> on Lucene, beside the store that is registered; needs that store and <see cref="IMarkupReader"/>.
    /// Nothing touches the disk before the index is needed. Safe to call twice.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The "Aggregator" section.</param>
    public static IServiceCollection AddEmbeddedIndex(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(s => s.ServiceType == typeof(EmbeddedArticleIndex)))
            return services;
        services.AddOptions<IndexOptions>().Configure(options =>
        {
            configuration.GetSection(IndexOptions.SectionName).Bind(options);
            options.Folder = Path.GetFullPath(Path.Combine(configuration["DataDirectory"] ?? "data", IndexConstants.Folder));
        });
        services.AddSingleton<IValidateOptions<IndexOptions>, IndexOptionsValidator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<IndexOptions>>());
        services.TryAddSingleton<ChangeHandover>();
        services.AddSingleton<ArticleDocuments>();
        services.AddSingleton<IndexColumnsReader>();
        services.AddSingleton<ArticleSearch>();
        services.AddSingleton<IArticleMatcher, ArticleMatcher>();
        services.AddSingleton<EmbeddedArticleIndex>();
        services.AddSingleton<IArticleIndex>(provider => provider.GetRequiredService<EmbeddedArticleIndex>());
        return services;
    }
}
