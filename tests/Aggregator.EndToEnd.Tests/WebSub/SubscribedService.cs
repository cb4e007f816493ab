using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.WebSub;
using Aggregator.EndToEnd.Tests.Politeness;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Service.Hosting;
using Aggregator.Testing;
using Aggregator.Web.Api;
using Aggregator.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.EndToEnd.Tests.WebSub;

/// <summary>The service on a simulated clock, its HTTP side, and one feed at a publisher whose hub is real too.</summary>
internal sealed class SubscribedService : IAsyncDisposable
{
    public const string Path = "/feed";
    private readonly Workspace _workspace = new();
    private readonly bool _isOn;
    private SimulatedService? _service;
    private WebApplication? _web;
    private Front? _front;

    private SubscribedService(Publisher publisher, FakeTimeProvider clock, bool isOn)
    {
        (Publisher, Clock, _isOn) = (publisher, clock, isOn);
        Hub = new TestHub(publisher.Server);
        var links = $"<{Hub.Url}>; rel=\"hub\", <{publisher.Server.Url(Path)}>; rel=\"self\"";
        var document = FeedResponse.Of(RssFeed.Numbered("n", 1)).With("Link", links) with { ETag = "\"1\"" };
        var url = publisher.Serve(Path, "127.0.0.1", _ => document);
        Feed = SimulatedCatalog.Feed(url, TimeSpan.FromHours(1));
        Catalog.Set(Feed);
    }

    public FakeTimeProvider Clock { get; }

    public Publisher Publisher { get; }

    public TestHub Hub { get; }

    public Feed Feed { get; }

    public SimulatedCatalog Catalog { get; } = new();

    public Front Front => _front!;

    public SimulatedService Service => _service!;

    public static async Task<SubscribedService> StartAsync(bool isOn = true)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var subscribed = new SubscribedService(await Publisher.StartAsync(clock), clock, isOn);
        await subscribed.StartServiceAsync();
        return subscribed;
    }

    /// <summary>Starts, and lets the hub verify what it was asked for.</summary>
    public static async Task<SubscribedService> StartLiveAsync(TimeSpan? lease = null)
    {
        var subscribed = await StartAsync();
        (await subscribed.Front.VerifyAsync(subscribed.Hub.Latest, lease: lease)).EnsureSuccessStatusCode().Dispose();
        await subscribed.Service.SettleAsync();
        return subscribed;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartServiceAsync();
    }

    public async Task<FeedStatus> StatusAsync() => (await Service.Aggregator.FindFeedAsync(Feed.Id, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>The titles of the stored articles.</summary>
    public async Task<string[]> TitlesAsync() =>
        [.. (await Service.Aggregator.QueryAsync(new ArticleQuery(new ArticleFilter(), ArticleSort.Newest, 100), CancellationToken.None)).Items.Select(a => a.Title).Order()];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Publisher.DisposeAsync();
        _workspace.Dispose();
    }

    private async Task StartServiceAsync()
    {
        KeyValuePair<string, string?>[] settings =
        [
            new("Aggregator:Polling:Jitter", "0"),
            // The hub and the publisher are one host here: a gap between them would wait for a clock that waits for the hub's answer.
            new("Aggregator:Polling:PerHostGap", "00:00:00"),
            new("Aggregator:WebSub:CallbackUrl", _isOn ? Front.PublicUrl : null),
        ];
        _service = await SimulatedService.StartAsync(Clock, Catalog, _workspace.DataDirectory, settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Aggregator:Web:Url", "http://127.0.0.1:0")]);
        builder.Services.AddWebApi(builder.Configuration.GetSection("Aggregator"));
        builder.Services.AddSingleton(_service.Aggregator);
        builder.Services.AddSingleton(_service.Services.GetRequiredService<IReadiness>());
        builder.Services.AddSingleton(_service.Services.GetRequiredService<IWebSubCallback>());
        builder.Services.AddSingleton<ILocalToken>(new LocalToken());
        _web = builder.Build();
        _web.UseAggregatorApi();
        _web.MapAggregatorApi();
        await _web.StartAsync();
        _front = new Front(new Uri(_web.Urls.Single()));
    }

    private async Task StopAsync()
    {
        _front!.Dispose();
        await _web!.DisposeAsync();
        await _service!.DisposeAsync();
    }
}
