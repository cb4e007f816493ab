using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>Webhooks of the real program: signed, in order, and none lost by a process that is killed before it has told.</summary>
public sealed class WebhooksTests : IAsyncLifetime
{
    private const string Secret = "a secret of the newsroom";

    private readonly Workspace _workspace = new();
    private readonly BlockingCollection<(string Id, string Title, bool IsSigned)> _received = [];
    private FeedServer _publisher = null!;
    private volatile int _status = StatusCodes.Status204NoContent;

    public async ValueTask InitializeAsync()
    {
        _publisher = await FeedServer.StartAsync();
        _publisher.Map("/feed.xml", FeedResponse.Of(RssFeed.Of("en", [.. Enumerable.Range(1, 5).Select(i => RssFeed.Item($"Comet number {i}", $"https://c.example/{i}", new DateTimeOffset(2024, 1, i, 0, 0, 0, TimeSpan.Zero)))])));
        _publisher.Map("/hook", ReceiveAsync);
        _workspace.Environment["NEWSROOM_SECRET"] = Secret;
        _workspace.WriteProviders($$"""
            providers:
              - name: Comets
                domain: c.example
                feeds: [ "{{_publisher.Url("/feed.xml")}}" ]
            webhooks:
              - name: newsroom
                url: "{{_publisher.Url("/hook")}}"
                secret: "${NEWSROOM_SECRET}"
                query: "comet -3"
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync();
        _workspace.Dispose();
        _received.Dispose();
    }

    [Fact]
    public async Task NewArticles_OfAProcessThatTellsNobody_AreToldByTheService()
    {
        // A one-shot refresh leaves them to the service; the first service is killed while the receiver is down.
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        _status = StatusCodes.Status503ServiceUnavailable;
        await using (var service = await _workspace.StartServiceAsync())
        {
            Take();
            await service.KillAsync();
        }

        // It may have been tried again meanwhile.
        while (_received.TryTake(out _))
        {
        }

        _status = StatusCodes.Status204NoContent;
        (await _workspace.RunAsync("webhooks", "list", "--format", "json")).ShouldExitWith(0).Json.GetProperty("items")[0].GetProperty("url").GetString()!.ShouldEndWith("/hook");
        await using var restarted = await _workspace.StartServiceAsync();

        var received = Enumerable.Range(0, 4).Select(_ => Take()).ToArray();
        received.Select(r => r.Title).ShouldBe(["Comet number 1", "Comet number 2", "Comet number 4", "Comet number 5"], ignoreOrder: true);
        received.Select(r => r.Id).ShouldBeUnique();
        received.ShouldAllBe(r => r.IsSigned);
        (await restarted.GetJsonAsync("/api/v1/webhooks")).GetProperty("items")[0].GetProperty("dead").GetInt64().ShouldBe(0);
        (await _workspace.RunAsync("webhooks", "redeliver", "newsroom")).ShouldExitWith(0).Error.ShouldContain("0 messages");
        (await _workspace.RunAsync("webhooks", "redeliver", "nobody")).ShouldExitWith(5);
    }

    private (string Id, string Title, bool IsSigned) Take() =>
        _received.TryTake(out var message, TimeSpan.FromSeconds(60)) ? message : throw new TimeoutException("No message came.");

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var (id, time) = (context.Request.Headers["webhook-id"].ToString(), context.Request.Headers["webhook-timestamp"].ToString());
        var expected = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{id}.{time}.{body}")));
        context.Response.StatusCode = _status;
        using var document = JsonDocument.Parse(body);
        _received.Add((id, document.RootElement.GetProperty("data").GetProperty("title").GetString()!, context.Request.Headers["webhook-signature"] == $"v1,{expected}"));
    }
}
