using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Fetching.Hubs;
using Aggregator.Core.Fetching.Resources;
using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Fetching;

/// <summary>Registers fetching.</summary>
public static class FetchingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the feed fetcher and its settings. Needs logging; takes the host gate where one is registered. Safe to call twice.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<FetchingOptions>>(new FetchingOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FetchingOptions>, FetchingOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRandomSource, SystemRandomSource>();
        services.TryAddSingleton(provider => new LiveOptions<FetchingOptions>(
            provider.GetRequiredService<IOptionsFactory<FetchingOptions>>(),
            configuration,
            provider.GetRequiredService<ILogger<LiveOptions<FetchingOptions>>>()));
        services.TryAddSingleton<HostBreakers>();
        services.TryAddSingleton<IHostBreakers>(provider => provider.GetRequiredService<HostBreakers>());
        services.TryAddSingleton<IAddressResolver, SystemAddressResolver>();
        services.TryAddSingleton<IAddressPolicy, PublicAddressPolicy>();
        services.TryAddSingleton<GuardedConnector>();
        services.TryAddSingleton<FeedFetcher>();
        services.TryAddSingleton<IFeedFetcher>(provider => provider.GetRequiredService<FeedFetcher>());
        services.TryAddSingleton<IResourceFetcher, ResourceFetcher>();
        services.TryAddSingleton<HubClient>();
        services.TryAddSingleton<IHubClient>(provider => provider.GetRequiredService<HubClient>());
        services.TryAddSingleton<IWebhookClient>(provider => provider.GetRequiredService<HubClient>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<FetchingOptions>>());
        return services;
    }
}
