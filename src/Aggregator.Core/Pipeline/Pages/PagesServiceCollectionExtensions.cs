using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Pages;

/// <summary>Registers the reading of pages.</summary>
public static class PagesServiceCollectionExtensions
{
    /// <summary>Adds the work of kind "page", its handler and its settings. Needs the stages and the runner of work. Safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PagesOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<PagesOptions>>(new PagesOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PagesOptions>, PagesOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<PagesOptions>>());
        services.TryAddSingleton<PagePatch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IArticleWork, PageWork>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWorkHandler, PageWorkHandler>());
        return services;
    }
}
