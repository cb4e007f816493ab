using System.Net;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.WebSub;

/// <summary>The same with the real program, which is killed.</summary>
public sealed class WebSubServiceTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Push_AcknowledgedThenKilled_IsThereAfterTheNextStartAndSoIsTheSubscription()
    {
        await using var server = await FeedServer.StartAsync();
        var hub = new TestHub(server);
        server.Map("/feed", FeedResponse.Of($"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id><updated>2026-03-02T12:00:00Z</updated>
              <link rel="hub" href="{hub.Url}"/><link rel="self" href="{server.Url("/feed")}"/></feed>
            """));
        _workspace.WriteProviders([("Pushed", server.Url("/feed"))]);
        _workspace.Environment["Aggregator__WebSub__CallbackUrl"] = Front.PublicUrl;
        await using (var first = await _workspace.StartServiceAsync())
        {
            var request = await hub.WaitAsync();
            using var front = new Front(first.Http.BaseAddress!);
            using var verified = await front.VerifyAsync(request);
            verified.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var pushed = await front.PushAsync(request, RssFeed.Numbered("pushed", 2));
            pushed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            await first.KillAsync();
            var log = string.Join('\n', first.Lines);
            log.ShouldNotContain(request.Secret!);
            log.ShouldNotContain(request.Callback.Segments[^1]);
        }

        await using var second = await _workspace.StartServiceAsync();

        (await second.GetJsonAsync("/api/v1/articles")).GetProperty("items").GetArrayLength().ShouldBe(2);
        using var again = new Front(second.Http.BaseAddress!);
        using var more = await again.PushAsync(hub.Latest, RssFeed.Numbered("pushed", 3));
        more.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await second.GetJsonAsync("/api/v1/articles")).GetProperty("items").GetArrayLength().ShouldBe(3);
        hub.Requests.Count.ShouldBe(1);
        var shown = (await _workspace.RunAsync("providers", "show", "Pushed", "--format", "json")).ShouldExitWith(0);
        using var provider = JsonDocument.Parse(shown.Output);
        provider.RootElement.GetProperty("feeds")[0].GetProperty("subscription").GetProperty("state").GetString().ShouldBe("live");
    }

    public void Dispose() => _workspace.Dispose();
}
