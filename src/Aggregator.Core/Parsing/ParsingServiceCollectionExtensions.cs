using Aggregator.Core.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Parsing;

/// <summary>Registers parsing.</summary>
public static class ParsingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IFeedParser"/>, <see cref="IDocumentReader"/> and their settings. Needs logging. Safe to call twice.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="configuration">The "Aggregator" section.</param>
    public static IServiceCollection AddParsing(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(IFeedParser)))
            return services;

        services.AddOptions<ParsingOptions>().Bind(configuration.GetSection(ParsingConstants.SectionName));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ParsingOptions>, ParsingOptionsValidator>());
        services.TryAddSingleton<IFeedParser, FeedParser>();
        services.TryAddSingleton<IDocumentReader, DocumentReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<ParsingOptions>>());
        return services;
    }
}
