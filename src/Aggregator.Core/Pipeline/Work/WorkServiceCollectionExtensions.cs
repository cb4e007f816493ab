using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>Registers the runner of slow work.</summary>
public static class WorkServiceCollectionExtensions
{
    /// <summary>
    /// Adds the runner and its settings. Needs the pipeline, the host gate and the enrichment stage; takes the handlers that are registered
    /// as <see cref="Enrichment.Work.IWorkHandler"/>. Safe to call twice.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddWork(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WorkOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<WorkOptions>>(new WorkOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WorkOptions>, WorkOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<WorkOptions>>());
        services.TryAddSingleton<IRandomSource, SystemRandomSource>();
        services.TryAddSingleton<StoredDrafts>();
        services.TryAddSingleton<ArticleRating>();
        services.TryAddSingleton<WorkAttempt>();
        services.TryAddSingleton<WorkRunner>();
        return services;
    }
}
