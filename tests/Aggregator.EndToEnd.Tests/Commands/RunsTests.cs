using System.Net;
using System.Net.Http.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>What a scheduler does with runs, on the real service.</summary>
public sealed class RunsTests : IAsyncLifetime
{
    private const string Refreshes = "/api/v1/refreshes";

    private readonly Workspace _workspace = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FeedServer _publisher = null!;

    public async ValueTask InitializeAsync()
    {
        _publisher = await FeedServer.StartAsync();
        _publisher.Map("/quick.xml", FeedResponse.Of(RssFeed.Of("en", [RssFeed.Item("One", "https://q.example/1", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero))])));
        _publisher.Map("/slow.xml", context => _release.Task.WaitAsync(context.RequestAborted));
        _workspace.WriteProviders([("Quick", _publisher.Url("/quick.xml")), ("Slow", _publisher.Url("/slow.xml"))]);
    }

    public async ValueTask DisposeAsync()
    {
        _release.TrySetResult();
        await _publisher.DisposeAsync();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Run_OverHttp_IsFollowedJoinedCanceledAndRemembered()
    {
        string id;
        await using (var service = await _workspace.StartServiceAsync())
        {
            using var posted = await PostAsync(service, new { providers = (string[])["Slow", "Quick"], force = true }, "nightly");
            posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var location = posted.Headers.Location!.ToString();
            using (var again = await PostAsync(service, new { providers = (string[])["quick", "slow"], force = true }, "nightly"))
                again.Headers.Location!.ToString().ShouldBe(location, "the key was used for the same request");
            using (var other = await PostAsync(service, new { providers = (string[])["Quick"] }, "nightly"))
                other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            using (var like = await PostAsync(service, new { providers = (string[])["Quick", "Slow"], force = true }, null))
                like.Headers.Location!.ToString().ShouldBe(location, "it is like the one that is still going");

            using var events = await service.Http.GetAsync(location + "/events", HttpCompletionOption.ResponseHeadersRead);
            using var lines = new StreamReader(await events.Content.ReadAsStreamAsync());
            (await ReadEventAsync(lines)).ShouldContain("\"provider\":\"Quick\"");
            using var canceled = await service.Http.DeleteAsync(location);
            (await ReadEventAsync(lines)).ShouldContain("\"outcome\":\"abandoned\"");
            (await ReadEventAsync(lines)).ShouldContain("\"state\":\"canceled\"");
            id = location[(location.LastIndexOf('/') + 1)..];
        }

        await using var restarted = await _workspace.StartServiceAsync();
        var run = await restarted.GetJsonAsync($"{Refreshes}/{id}");
        (run.GetProperty("state").GetString(), run.GetProperty("feeds").GetArrayLength()).ShouldBe(("canceled", 2));
        (await restarted.GetJsonAsync(Refreshes)).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ShouldContain(id);
        using var late = await PostAsync(restarted, new { providers = (string[])["Slow", "Quick"], force = true }, "nightly");
        late.Headers.Location!.ToString().ShouldEndWith(id);
    }

    [Fact]
    public async Task Refresh_LongerThanItsTimeout_CancelsAndExitsWith1()
    {
        var result = (await _workspace.RunAsync("refresh", "--timeout", "2s")).ShouldExitWith(1);

        result.Error.ShouldContain("took longer than --timeout allows and was canceled");
        (await _workspace.RunAsync("query", "--format", "ndjson")).JsonLines.Count.ShouldBe(1, "what had been stored stays");
        (await _workspace.RunAsync("refresh", "--timeout", "soon")).ShouldExitWith(2).Error.ShouldContain("90s, 10m or 2h");
    }

    private static async Task<string> ReadEventAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static Task<HttpResponseMessage> PostAsync(RunningService service, object body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Refreshes) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return service.Http.SendAsync(request);
    }
}
