using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>Registers WebSub.</summary>
public static class WebSubServiceCollectionExtensions
{
    /// <summary>
    /// Adds the subscriptions, the subscriber, the callback and their settings. Needs a catalog, the hub client, the feeds as
    /// <see cref="IPushedFeeds"/>, and the open store. Safe to call twice.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddWebSub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebSubOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<WebSubOptions>>(new WebSubOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebSubOptions>, WebSubOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRandomSource, SystemRandomSource>();
        services.TryAddSingleton<CallbackUrls>();
        services.TryAddSingleton<SubscriptionFactory>();
        services.TryAddSingleton<SubscriptionBook>();
        services.TryAddSingleton<ISubscriptions>(provider => provider.GetRequiredService<SubscriptionBook>());
        services.TryAddSingleton<Subscriber>();
        services.TryAddSingleton<IWebSubCallback, WebSubCallback>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<WebSubOptions>>());
        return services;
    }
}
