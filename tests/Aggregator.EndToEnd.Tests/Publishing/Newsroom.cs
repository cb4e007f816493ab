using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>
/// Three providers with six articles, one of them carried twice, all refreshed once; with or without a service on the same data directory.
/// </summary>
public class Newsroom : IAsyncLifetime
{
    /// <summary>All titles, newest first.</summary>
    internal static readonly string[] Titles = ["Beta two", "Beta one", "Alpha three", "Alpha two", "Alpha one", "Gamma one"];

    private const string Providers = """
        providers:
          - name: Alpha
            domain: alpha.example
            category: tech
            reputation: 90
            topics: [Cloud]
            publish: { minQuality: 0 }
            feeds: ["ALPHA"]
          - name: Beta
            domain: beta.example
            type: video
            reputation: 10
            feeds: ["BETA"]
          - name: Gamma
            domain: gamma.example
            reputation: 10
            feeds: ["GAMMA"]
        """;

    private FeedServer? _publisher;
    private RunningService? _service;

    internal Workspace Workspace { get; } = new();

    internal FeedServer Publisher => _publisher!;

    /// <summary>The service that runs beside the commands; null where none does.</summary>
    internal RunningService? Service => _service;

    protected virtual bool HasService => false;

    public async ValueTask InitializeAsync()
    {
        _publisher = await FeedServer.StartAsync();
        Map("/alpha.xml", "en", ("Alpha one", "https://alpha.example/1", 1), ("Alpha two", "https://alpha.example/2", 2), ("Alpha three", "https://alpha.example/3", 3));
        Map("/beta.xml", "de", ("Beta one", "https://beta.example/1", 31), ("Beta two", "https://beta.example/2", 32));
        Map("/gamma.xml", "fr", ("Gamma one", "https://gamma.example/1", 0), ("Alpha one, again", "https://www.alpha.example/1/?utm_source=gamma", 1));
        Workspace.WriteProviders(Providers
            .Replace("ALPHA", _publisher.Url("/alpha.xml"), StringComparison.Ordinal)
            .Replace("BETA", _publisher.Url("/beta.xml"), StringComparison.Ordinal)
            .Replace("GAMMA", _publisher.Url("/gamma.xml"), StringComparison.Ordinal));
        (await Workspace.RunAsync("refresh", "--provider", "Alpha")).ShouldExitWith(0);
        (await Workspace.RunAsync("refresh", "--due")).ShouldExitWith(0);
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

    private void Map(string path, string language, params (string Title, string Link, int Day)[] items) =>
        Publisher.Map(path, FeedResponse.Of(RssFeed.Of(language, [.. items.Select(i => RssFeed.Item(i.Title, i.Link, Day(i.Day)))])) with { ETag = $"\"{path}\"" });

    /// <summary>Days counted from the last one of 2023.</summary>
    private static DateTimeOffset Day(int number) => new DateTimeOffset(2023, 12, 31, 12, 0, 0, TimeSpan.Zero).AddDays(number);
}
