using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>
/// Eight simulated days of a service that is stopped and started in between, once after an outage of hours; each feed shows one rule. A
/// feed is on a host of its own unless its rule is about hosts.
/// </summary>
public sealed class WeekOfPolling : IAsyncLifetime
{
    public static readonly TimeSpan Outage = TimeSpan.FromHours(6);
    public static readonly TimeSpan ThrottledFor = TimeSpan.FromDays(2);
    public const string BusyHost = "127.1.1.1";
    public const string CrowdedHost = "127.1.1.2";
    public const int CrowdedFeeds = 12;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Old = Start.AddDays(-40);

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly SimulatedCatalog _catalog = new();
    private readonly Workspace _workspace = new();
    private readonly List<Feed> _feeds = [];
    private Publisher? _publisher;
    private SimulatedService? _service;

    internal Publisher Publisher => _publisher!;

    /// <summary>The visits at the moment of each start but the first, before the clock moved on.</summary>
    internal List<int> VisitsAtStart { get; } = [];

    /// <summary>How each feed stood at the end, by path.</summary>
    internal Dictionary<string, Core.Application.FeedStatus> Statuses { get; } = [];

    /// <summary>When the service came back after the outage.</summary>
    internal DateTimeOffset BackAt { get; private set; }

    /// <summary>When the gone feed's configuration was changed.</summary>
    internal DateTimeOffset ReconfiguredAt { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _publisher = await Publisher.StartAsync(_clock);
        Publish();
        _catalog.Set(_feeds);

        _service = await StartAsync();
        await _service.RunForAsync(TimeSpan.FromHours(33));
        await RestartAsync(TimeSpan.Zero);
        await _service.RunForAsync(TimeSpan.FromHours(41.3));
        await RestartAsync(Outage);
        BackAt = _clock.GetUtcNow();
        await _service.RunForAsync(TimeSpan.FromDays(2));
        ReconfiguredAt = _clock.GetUtcNow();
        _catalog.Set(_feeds.Select(f => f.Url.EndsWith("/gone", StringComparison.Ordinal) ? f with { ConfigurationHash = 2 } : f));
        await _service.SettleAsync();
        await RestartAsync(TimeSpan.Zero);
        await _service.RunForAsync(TimeSpan.FromDays(2.6));
        foreach (var status in await _service.Aggregator.ReadFeedsAsync(CancellationToken.None))
            Statuses[new Uri(status.Url).AbsolutePath] = status;
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        if (_publisher is not null)
            await _publisher.DisposeAsync();
        _workspace.Dispose();
    }

    private Task<SimulatedService> StartAsync() => SimulatedService.StartAsync(_clock, _catalog, _workspace.DataDirectory);

    private async Task RestartAsync(TimeSpan outage)
    {
        await _service!.DisposeAsync();
        _clock.Advance(outage);
        var before = Publisher.Visits.Count;
        _service = await StartAsync();
        VisitsAtStart.Add(Publisher.Visits.Count - before);
    }

    private void Publish()
    {
        Add("/hourly", _ => Hourly());
        Add("/quiet", _ => Tagged(RssFeed.Item("Old", "https://quiet.example/1", Old)));
        Add("/max-age", n => n == 1 ? Tagged().With("Cache-Control", "max-age=7200").With("Age", "1200") : Tagged());
        Add("/expires", _ => Tagged().With("Expires", _clock.GetUtcNow().AddHours(3).UtcDateTime.ToString("r", CultureInfo.InvariantCulture)));
        Add("/no-store", _ => Tagged().With("Cache-Control", "no-store, max-age=86400"));
        Add("/ttl", _ => Tagged("<ttl>180</ttl>"));
        Add("/period", _ => Tagged("<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>daily</sy:updatePeriod>"));
        Add("/skip-hours", _ => Tagged($"<skipHours>{string.Concat(Enumerable.Range(0, 12).Select(h => $"<hour>{h}</hour>"))}</skipHours>"));
        Add("/skip-days", _ => Tagged("<skipDays><day>Wednesday</day></skipDays>"));
        Add("/fixed", _ => Tagged(), interval: TimeSpan.FromMinutes(20));
        Add("/fixed-raised", _ => Tagged().With("Cache-Control", "max-age=3600"), interval: TimeSpan.FromMinutes(10));

        Add("/throttled", n => n == 3 ? FeedResponse.OfStatus(429).With("Retry-After", Seconds(ThrottledFor)) : Tagged(), BusyHost);
        Add("/sibling", _ => Tagged(), BusyHost);
        Add("/throttled-date", n => n == 2 ? FeedResponse.OfStatus(503).With("Retry-After", Later(TimeSpan.FromDays(5))) : Tagged());
        Add("/throttled-silently", n => n == 2 ? FeedResponse.OfStatus(429) : Tagged(), "127.1.1.3");
        Add("/throttled-silently/sibling", n => n < 20 ? Tagged() : FeedResponse.OfStatus(410), "127.1.1.3", TimeSpan.FromMinutes(4));
        for (var i = 0; i < CrowdedFeeds; i++)
            Add($"/crowded/{i}", _ => Tagged("<ttl>360</ttl>"), CrowdedHost);

        Add("/failing", _ => FeedResponse.OfStatus(500));
        Add("/missing", _ => FeedResponse.OfStatus(404));
        Add("/page", _ => FeedResponse.Of("<html><body>Moved</body></html>", "text/html") with { ETag = "\"page\"" });
        Add("/recovering", n => n is > 2 and < 7 ? FeedResponse.OfStatus(500) : Tagged());
        Add("/gone", _ => FeedResponse.OfStatus(410));
        Add("/odd", n => n == 4
            ? FeedResponse.OfStatus(304) with { ETag = "odd, and \"un\"quoted é", SendLength = false }
            : Document() with { ETag = n < 4 ? "W/\"weak \\ é\"" : "odd, and \"un\"quoted é", LastModified = "yesterday,  more or less" });
    }

    private void Add(string path, Func<int, FeedResponse> answer, string? host = null, TimeSpan? interval = null)
    {
        host ??= string.Create(CultureInfo.InvariantCulture, $"127.1.2.{_feeds.Count + 1}");
        _feeds.Add(SimulatedCatalog.Feed(Publisher.Serve(path, host, answer), interval));
    }

    /// <summary>An item at every full hour of the last day.</summary>
    private FeedResponse Hourly()
    {
        var hour = _clock.GetUtcNow().UtcDateTime.Date.AddHours(_clock.GetUtcNow().Hour);
        var items = Enumerable.Range(0, 24).Select(i => hour.AddHours(-i))
            .Select(h => RssFeed.Item($"News of {h:s}", $"https://hourly.example/{h:yyyyMMddHH}", new DateTimeOffset(h, TimeSpan.Zero)));
        return Document([.. items]) with { ETag = $"\"{hour:yyyyMMddHH}\"" };
    }

    private static FeedResponse Tagged(params string[] parts) => Document(parts) with { ETag = "\"1\"", LastModified = "Mon, 02 Mar 2026 12:00:00 GMT" };

    private static FeedResponse Document(params string[] parts) => FeedResponse.Of(RssFeed.Of("en", parts));

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private string Later(TimeSpan span) => (_clock.GetUtcNow() + span).UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
}
