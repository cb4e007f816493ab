using System.Text;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Api;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Web.Tests.Fakes;

/// <summary>The API on a free port of loopback, composed as a host does it, with an application in memory behind it.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string? _folder;

    private TestService(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single().Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal));
        Client = new HttpClient { BaseAddress = Address };
    }

    public FakeAggregator Aggregator => (FakeAggregator)_app.Services.GetRequiredService<IAggregator>();

    public FakeReadiness Readiness => (FakeReadiness)_app.Services.GetRequiredService<IReadiness>();

    public FakeImageCache Images => (FakeImageCache)_app.Services.GetRequiredService<IImageCache>();

    /// <summary>Every endpoint that is mapped.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public IEnumerable<string> Urls => _app.Urls;

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<TestService> StartAsync(ILoggerProvider? log = null, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Configuration.AddInMemoryCollection([new("Aggregator:Web:Url", "http://127.0.0.1:0")]);
        var folder = Directory.CreateTempSubdirectory("aggregator-web-").FullName;
        builder.Configuration.AddInMemoryCollection([new("Aggregator:DataDirectory", folder)]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddWebApi(builder.Configuration.GetSection("Aggregator"));
        builder.Services.AddWebApi(builder.Configuration.GetSection("Aggregator"));
        builder.Services.AddSingleton<IAggregator, FakeAggregator>();
        builder.Services.AddSingleton<IReadiness, FakeReadiness>();
        builder.Services.AddSingleton<IImageCache, FakeImageCache>();
        builder.Services.AddSingleton<ILocalToken, FakeLocalToken>();
        var app = builder.Build();
        app.UseAggregatorApi();
        app.MapAggregatorApi();
        await app.StartAsync();
        return new TestService(app) { _folder = folder };
    }

    public Task<HttpResponseMessage> GetAsync(string target) => Client.GetAsync(new Uri(target, UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string target, string body) =>
        Client.PostAsync(new Uri(target, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

    public async Task<JsonElement> GetJsonAsync(string target) => await ReadJsonAsync(await GetAsync(target));

    public static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
