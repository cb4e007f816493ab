using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Index;

/// <summary>Three providers of which each tells of the same comet and of something of its own, refreshed once; with or without a service.</summary>
public class Observatory : IAsyncLifetime
{
    /// <summary>The headlines of the comet, the latest first; so long after each other that they are no story.</summary>
    internal static readonly string[] Comet =
        ["Comet Mira shows a tail of dust", "Probe photographs the dust tail of comet Mira", "Dust of comet Mira holds organic molecules"];

    private FeedServer? _publisher;
    private RunningService? _service;

    internal Workspace Workspace { get; } = new();

    /// <summary>The service that runs beside the commands; null where none does.</summary>
    internal RunningService? Service => _service;

    protected virtual bool HasService => false;

    public async ValueTask InitializeAsync()
    {
        _publisher = await FeedServer.StartAsync();
        Map("/a.xml", ("Pension vote is close", "https://a.example/1", 3), (Comet[0], "https://a.example/2", 13));
        Map("/b.xml", (Comet[1], "https://b.example/1", 8), ("Striker leaves club", "https://b.example/2", 9));
        Map("/c.xml", (Comet[2], "https://c.example/1", 3), ("Lentil soup for cold evenings", "https://c.example/2", 2));
        Workspace.WriteProviders([("Alpha", _publisher.Url("/a.xml")), ("Beta", _publisher.Url("/b.xml")), ("Gamma", _publisher.Url("/c.xml"))]);
        (await Workspace.RunAsync("refresh")).ShouldExitWith(0);
        Directory.Exists(Path.Combine(Workspace.DataDirectory, "index")).ShouldBeFalse("a refresh has nothing to do with the index");
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

    private void Map(string path, params (string Title, string Link, int Day)[] items) => _publisher!.Map(
        path,
        FeedResponse.Of(RssFeed.Of("en", [.. items.Select(i => RssFeed.Item(i.Title, i.Link, new DateTimeOffset(2024, 1, i.Day, 12, 0, 0, TimeSpan.Zero)))])));
}
