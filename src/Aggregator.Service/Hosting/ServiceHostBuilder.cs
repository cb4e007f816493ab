using Aggregator.Web.Api;
using Aggregator.Web.Hosting;

namespace Aggregator.Service.Hosting;

/// <summary>Builds the host of the service, with or without its web server.</summary>
internal static class ServiceHostBuilder
{
    /// <summary>Builds the host; nothing is started.</summary>
    public static IHost Build(IConfigurationRoot configuration, LocalToken token)
    {
        var section = configuration.GetSection(SettingsLoader.Section);
        return section.GetValue("Web:Enabled", true) ? BuildWeb(configuration, token) : BuildWorker(configuration);
    }

    private static WebApplication BuildWeb(IConfigurationRoot configuration, LocalToken token)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        Configure(builder, configuration);
        builder.Services.AddSingleton<ILocalToken>(token);
        var app = builder.Build();
        app.UseAggregatorApi();
        app.MapAggregatorApi();
        return app;
    }

    private static IHost BuildWorker(IConfigurationRoot configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Configure(builder, configuration);
        return builder.Build();
    }

    private static void Configure(IHostApplicationBuilder builder, IConfigurationRoot configuration)
    {
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(configuration, shouldDisposeConfiguration: false);
        builder.Logging.ClearProviders();
        builder.Logging.AddConfiguration(configuration.GetSection("Logging")).AddLineConsole();
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.AddAggregatorService(configuration);
        builder.Services.AddTelemetry(configuration.GetSection(SettingsLoader.Section));
    }
}
