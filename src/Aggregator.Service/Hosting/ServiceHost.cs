using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Service.Output;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Aggregator.Service.Hosting;

/// <summary>
/// The running service. Starts in the order configuration, store, HTTP, polling, so that what fails does so before anything is
/// promised; stops in the opposite order.
/// </summary>
internal sealed partial class ServiceHost : IAsyncDisposable
{
    /// <summary>How long refreshes under way may take to finish when the service stops.</summary>
    public static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    /// <summary>What the service says of itself to those who find the store in use.</summary>
    public const string CommandName = "run";

    private readonly IHost _host;
    private readonly ILogger _logger;
    private readonly StoreOwner _owner;

    private ServiceHost(IHost host, StoreOwner owner)
    {
        _host = host;
        _owner = owner;
        _logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Aggregator");
    }

    /// <summary>The services of the running process.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>The address of the HTTP API; null when it is off.</summary>
    public string? Address { get; private set; }

    /// <summary>Validates the configuration, opens the store, and serves HTTP. Polling begins with <see cref="RunUntilAsync"/>.</summary>
    public static async Task<ServiceHost> StartAsync(IConfigurationRoot configuration, CancellationToken cancellationToken)
    {
        var token = new LocalToken();
        var host = await BuildAsync(configuration, token);
        await CheckAsync(host, configuration);
        var owner = new StoreOwner(Environment.ProcessId, CommandName, null, null);
        var service = new ServiceHost(host, owner);
        try
        {
            await host.Services.GetRequiredService<AggregatorRuntime>().OpenAsync(owner, cancellationToken);
            await host.StartAsync(cancellationToken);
            await service.PublishAsync(token);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Polls until canceled, then stops: refreshes under way finish, or are abandoned whole after <see cref="StopGrace"/>.</summary>
    public async Task RunUntilAsync(CancellationToken cancellationToken)
    {
        var catalog = Services.GetRequiredService<IFeedCatalogSource>().Current;
        LogStarted(_logger, Counted.Of(catalog.Feeds.Count, "feed"), Counted.Of(catalog.Providers.Count, "provider"), Address ?? "no HTTP");
        var runtime = Services.GetRequiredService<AggregatorRuntime>();
        try
        {
            await runtime.PollAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way in which polling ends.
        }

        LogStopping(_logger);
        await runtime.StopAsync(StopGrace);
        await _host.StopAsync(CancellationToken.None);
    }

    /// <summary>Closes the store and ends all.</summary>
    public async ValueTask DisposeAsync()
    {
        await Services.GetRequiredService<AggregatorRuntime>().DisposeAsync();
        await CloseAsync(_host);
    }

    /// <summary>Under a configuration that is wrong nothing is made, not even to be closed again: that would fail with one error of many.</summary>
    private static async Task CheckAsync(IHost host, IConfigurationRoot configuration)
    {
        try
        {
            await ConfigurationCheck.ThrowIfInvalidAsync(host.Services, configuration);
        }
        catch
        {
            await CloseAsync(host);
            throw;
        }
    }

    private static async ValueTask CloseAsync(IHost host)
    {
        if (host is IAsyncDisposable closing)
            await closing.DisposeAsync();
        else
            host.Dispose();
    }

    /// <summary>The web server reads its settings while it is built: what is wrong with them is told together with all else that is wrong.</summary>
    private static async Task<IHost> BuildAsync(IConfigurationRoot configuration, LocalToken token)
    {
        try
        {
            return ServiceHostBuilder.Build(configuration, token);
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            await using var services = Composition.BuildProvider(configuration);
            await ConfigurationCheck.ThrowIfInvalidAsync(services, configuration);
            throw;
        }
    }

    private async Task PublishAsync(LocalToken token)
    {
        Address = Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (Address is not null)
        {
            // Commands of this machine reach a service that listens everywhere by loopback.
            var local = Address.Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//[::]:", "//[::1]:", StringComparison.Ordinal);
            await Services.GetRequiredService<IStoreOwnership>().PublishAsync(_owner with { Address = local, Token = token.Value }, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Polling {Feeds} of {Providers}; {Address}")]
    private static partial void LogStarted(ILogger logger, string feeds, string providers, string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping: refreshes under way finish first")]
    private static partial void LogStopping(ILogger logger);
}
