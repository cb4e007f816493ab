using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Scheduling;

/// <summary>Registers scheduling.</summary>
public static class SchedulingServiceCollectionExtensions
{
    /// <summary>Adds the host gate, the next-poll arithmetic and their settings. Safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PollingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<PollingOptions>>(new PollingOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PollingOptions>, PollingOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRandomSource, SystemRandomSource>();
        services.TryAddSingleton<IHostGate, HostGate>();
        services.TryAddSingleton<INextPollCalculator, NextPollCalculator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<PollingOptions>>());
        return services;
    }
}
