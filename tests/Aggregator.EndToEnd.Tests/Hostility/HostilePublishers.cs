using System.Globalization;
using System.Net;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>Every hostile feed on a host of its own, and healthy ones beside them.</summary>
internal sealed class HostilePublishers : IAsyncDisposable
{
    private const string CanaryHost = "127.66.255.1";

    private readonly FeedServer _server;
    private readonly List<RawServer> _raw = [];

    private HostilePublishers(FeedServer server) => _server = server;

    /// <summary>What was asked of those that speak HTTP.</summary>
    public RequestLog Requests => _server.Requests;

    /// <summary>The hostile feeds: provider, URL, and what a refresh ends as.</summary>
    public List<(string Provider, string Url, string Outcome)> Hostile { get; } = [];

    /// <summary>The healthy feeds: provider and URL.</summary>
    public List<(string Provider, string Url)> Healthy { get; } = [];

    /// <summary>Starts them.</summary>
    /// <param name="healthy">How many healthy feeds.</param>
    public static async Task<HostilePublishers> StartAsync(int healthy)
    {
        var publishers = new HostilePublishers(await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true }));
        for (var i = 0; i < healthy; i++)
            publishers.AddHealthy(i);
        return publishers;
    }

    /// <summary>Adds every kind of harm.</summary>
    public void AddAllHarm()
    {
        var canary = _server.Url(HostileFeeds.CanaryPath, CanaryHost);
        _server.Map(HostileFeeds.CanaryPath, FeedResponse.Of("the canary sings"));
        foreach (var feed in HostileFeeds.All(canary))
            Add(feed);
        for (var i = 0; i < RawHostileFeeds.All.Count; i++)
        {
            var feed = RawHostileFeeds.All[i];
            var server = new RawServer(feed.Behave, new IPAddress([127, 67, 0, (byte)(i + 1)]));
            _raw.Add(server);
            Hostile.Add((feed.Name, server.Url, feed.Outcome));
        }
    }

    /// <summary>Adds a hostile feed, on a host of its own.</summary>
    public void Add(HostileFeed feed)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/hostile/{Hostile.Count}");
        _server.Map(path, feed.Answer);
        Hostile.Add((feed.Name, _server.Url(path, new IPAddress([127, 66, 0, (byte)(Hostile.Count + 1)]).ToString()), feed.Outcome));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        foreach (var server in _raw)
            await server.DisposeAsync();
    }

    private void AddHealthy(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"healthy{number}");
        _server.Map($"/{name}", FeedResponse.Of(Publishing.RssFeed.Numbered(name, 3)));
        Healthy.Add((name, _server.Url($"/{name}", string.Create(CultureInfo.InvariantCulture, $"127.65.0.{number + 1}"))));
    }
}
