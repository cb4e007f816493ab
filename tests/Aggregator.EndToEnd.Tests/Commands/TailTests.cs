using System.Globalization;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.EndToEnd.Tests.Commands;

public sealed class TailTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Tail_NewArticles_AreShownAsTheyCome()
    {
        var items = 0;
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed.xml", async context =>
        {
            // Something new each time that it is asked for.
            var number = Interlocked.Increment(ref items).ToString(CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(RssFeed.Of("en", [RssFeed.Item($"Comet number {number}", $"https://c.example/{number}", DateTimeOffset.UnixEpoch)]), context.RequestAborted);
        });
        _workspace.WriteProviders([("Comets", publisher.Url("/feed.xml"))]);
        (await _workspace.RunAsync("tail")).ShouldExitWith(6).Error.ShouldContain("aggregator run");

        await using var service = await _workspace.StartServiceAsync();
        var tail = _workspace.RunAsync("tail", "comet -nothing", "--limit", "1", "--format", "ndjson", "--provider", "comets");
        while (!tail.IsCompleted)
            (await _workspace.RunAsync("refresh", "--force")).ShouldExitWith(0);

        (await tail).ShouldExitWith(0).JsonLines.ShouldHaveSingleItem().GetProperty("title").GetString()!.ShouldStartWith("Comet number");
    }
}
