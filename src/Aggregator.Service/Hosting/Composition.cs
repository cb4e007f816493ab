using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Store.Embedded.Lucene;
using Aggregator.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Service.Hosting;

/// <summary>The only composition root: what every command and the service are made of.</summary>
internal static class Composition
{
    /// <summary>Registers everything; the API's settings are checked by commands too, its endpoints used by the web server alone.</summary>
    public static IServiceCollection AddAggregatorService(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SettingsLoader.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, TelemetryCheck>());
        return services
            .AddAggregator(section)
            .AddEmbeddedStore(section)
            .AddEmbeddedIndex(section)
            .AddWebApi(section);
    }

    /// <summary>A container for a command that runs to its end: no host, no server, warnings only.</summary>
    public static ServiceProvider BuildProvider(IConfigurationRoot configuration) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging
                .AddConfiguration(configuration.GetSection("Logging"))
                .AddLineConsole()
                .SetMinimumLevel(LogLevel.Warning)
                .AddFilter("Aggregator.Core.Pipeline.RefreshRecorder", LogLevel.Error))
            .AddAggregatorService(configuration)
            .BuildServiceProvider();
}
