using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>Feeds that end in different ways, each kind on a host of its own, refreshed once; with or without a service.</summary>
public class MixedFeeds : IAsyncLifetime
{
    private FeedServer? _publisher;
    private RunningService? _service;

    internal Workspace Workspace { get; } = new();

    /// <summary>The first refresh.</summary>
    internal JsonElement First { get; private set; }

    internal string GoodUrl => _publisher!.Url("/good.xml");

    internal string FineUrl => _publisher!.Url("/fine.xml");

    protected virtual bool HasService => false;

    public async ValueTask InitializeAsync()
    {
        _publisher = await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true });
        _publisher.Map("/good.xml", FeedResponse.Of(RssFeed.Numbered("good", 3)) with { ETag = "\"good\"" });
        _publisher.Map("/fine.xml", FeedResponse.Of(RssFeed.Numbered("fine", 2)));
        _publisher.Map("/page", FeedResponse.Of("<html><link rel=alternate type=application/rss+xml href=/found.xml><body>Hello</body></html>", "text/html"));
        _publisher.Map("/busy", FeedResponse.OfStatus(429).With("Retry-After", "3600"));
        _publisher.Map("/gone", FeedResponse.OfStatus(410));
        Workspace.WriteProviders(
        [
            ("Good", GoodUrl), ("Good", FineUrl), ("Busy", _publisher.Url("/busy", "127.0.0.2")), ("Gone", _publisher.Url("/gone", "127.0.0.3")),
            ("Broken", _publisher.Url("/missing", "127.0.0.4")), ("Broken", _publisher.Url("/page", "127.0.0.4")),
        ]);
        First = (await Workspace.RunAsync("refresh", "--format", "json")).ShouldExitWith(3).Json;
        if (HasService)
            _service = await Workspace.StartServiceAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        if (_publisher is not null)
            await _publisher.DisposeAsync();
        Workspace.Dispose();
        GC.SuppressFinalize(this);
    }
}
