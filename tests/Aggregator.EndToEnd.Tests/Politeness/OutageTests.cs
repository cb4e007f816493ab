using System.Globalization;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>What happens when much is due at once, on a clock that stands still.</summary>
public sealed class OutageTests
{
    private const int Feeds = 20;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly SimulatedCatalog _catalog = new();

    [Fact]
    public async Task Start_AfterAnOutage_WorksOffWhatIsOverdueOldestFirst()
    {
        using var workspace = new Workspace();
        await using var publisher = await Publisher.StartAsync(_clock);
        // In the order of the catalog the intervals fall, so that only the due times can make the order below.
        _catalog.Set(Enumerable.Range(1, Feeds).Select(i => SimulatedCatalog.Feed(
            Serve(publisher, $"/{i}", string.Create(CultureInfo.InvariantCulture, $"127.1.3.{i}")), TimeSpan.FromHours(Feeds + 1 - i))));
        await (await StartAsync(workspace)).DisposeAsync();
        _clock.Advance(TimeSpan.FromDays(3));

        await using var service = await StartAsync(workspace);

        var again = publisher.Visits.Skip(Feeds).ToArray();
        again.Select(v => v.Host).ShouldBe(Enumerable.Range(1, Feeds).Reverse().Select(i => $"127.1.3.{i}"));
        again.ShouldAllBe(v => v.IfNoneMatch == "\"1\"");
    }

    [Fact]
    public async Task Start_ManyFeedsOfOneHost_AreAskedTwoAtATime()
    {
        using var workspace = new Workspace();
        await using var publisher = await Publisher.StartAsync(_clock);
        var inFlight = 0;
        var pair = new TaskCompletionSource();
        // Every answer waits until two are asked for at a time; three at a time would show in the server's log.
        _catalog.Set(Enumerable.Range(1, Feeds).Select(i =>
        {
            var path = $"/{i}";
            publisher.Server.Map(path, async context =>
            {
                Task both;
                lock (_catalog)
                {
                    both = pair.Task;
                    if (++inFlight % 2 == 0)
                    {
                        pair.SetResult();
                        pair = new TaskCompletionSource();
                    }
                }

                await both;
                await context.Response.WriteAsync(RssFeed.Numbered("n", 1), context.RequestAborted);
            });
            return SimulatedCatalog.Feed(publisher.Server.Url(path, "127.1.4.1"));
        }));

        await using var service = await SimulatedService.StartAsync(
            _clock, _catalog, workspace.DataDirectory, new KeyValuePair<string, string?>("Aggregator:Polling:PerHostGap", "00:00:00"));

        publisher.Server.Requests.All.Count.ShouldBe(Feeds);
        publisher.Server.Requests.MaxInFlightOnAnyHost.ShouldBe(2);
    }

    private static string Serve(Publisher publisher, string path, string host) =>
        publisher.Serve(path, host, _ => FeedResponse.Of(RssFeed.Numbered("n", 1)) with { ETag = "\"1\"" });

    private Task<SimulatedService> StartAsync(Workspace workspace) => SimulatedService.StartAsync(
        _clock,
        _catalog,
        workspace.DataDirectory,
        new("Aggregator:Polling:MaxConcurrency", "1"),
        new("Aggregator:Polling:Jitter", "0"),
        new("Aggregator:Polling:PerHostGap", "00:00:00"));
}
