using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Images;

/// <summary>Images are measured beside the refreshes, and the best is kept, served, and let go when its room is needed.</summary>
public sealed class ImagesTests : IAsyncLifetime
{
    private const int ImageBytes = 50_000;

    private readonly Workspace _workspace = new();
    private FeedServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        _server.Map("/counter", Image(1, 1));
        _workspace.WriteProviders($"providers:\n  - name: Alpha\n    domain: alpha.example\n    feeds: [\"{_server.Url("/feed.rss")}\"]\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Work_ImagesOfUnknownSize_AreMeasuredOrderedAndFreedOfCounters()
    {
        Serve("one", 300, 200, 1200, 800);
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        ImagesOf(await StoredAsync("one")).ShouldAllBe(i => i.GetProperty("width").ValueKind == JsonValueKind.Null);
        _server.Requests.All.Count.ShouldBe(1);

        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0);

        var article = await StoredAsync("one");
        ImagesOf(article).Select(i => (i.GetProperty("url").GetString(), i.GetProperty("width").GetInt32(), i.GetProperty("height").GetInt32(), i.GetProperty("isCached").GetBoolean()))
            .ShouldBe([(_server.Url("/one-2.gif"), 1200, 800, false), (_server.Url("/one-1.gif"), 300, 200, false)]);
        article.GetProperty("revision").GetInt32().ShouldBe(1);
        Directory.Exists(Path.Combine(_workspace.DataDirectory, "images")).ShouldBeFalse();
    }

    [Fact]
    public async Task Work_RobotsForbidTheImages_LeavesThemUnmeasured()
    {
        _server.Map("/robots.txt", FeedResponse.Of("User-agent: *\nDisallow: /", "text/plain"));
        Serve("one", 300, 200, 1200, 800);
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);

        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0);

        ImagesOf(await StoredAsync("one")).Count.ShouldBe(3);
        _server.Requests.All.ShouldNotContain(r => r.Path.EndsWith(".gif", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_CacheOn_KeepsServesAndLetsGoOfTheBest()
    {
        _workspace.Environment["Aggregator__Images__Cache"] = "true";
        _workspace.Environment["Aggregator__Images__MaxBytes"] = "65536";
        _workspace.Environment["Aggregator__Images__CacheBytes"] = "65536";
        Serve("one", 300, 200, 1200, 800);
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0);
        var first = HashOf(await StoredAsync("one")).ShouldNotBeNull();

        await using (var service = await _workspace.StartServiceAsync())
        {
            using var response = await service.Http.GetAsync($"/images/{first}", Token);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("image/gif");
            Convert.ToHexStringLower(SHA256.HashData(await response.Content.ReadAsByteArrayAsync(Token))).ShouldBe(first);
            var metrics = await service.Http.GetStringAsync("/metrics", Token);
            metrics.ShouldContain("aggregator_images_cached_files 1");
            metrics.ShouldContain($"aggregator_images_cached_bytes {ImageBytes}");
            (await service.StopAsync()).ShouldBe(0);
        }

        Serve("two", 320, 200, 1280, 800);
        (await _workspace.RunAsync("refresh", "--force")).ShouldExitWith(0);
        (await _workspace.RunAsync("work", "run")).ShouldExitWith(0);

        var second = HashOf(await StoredAsync("two")).ShouldNotBeNull();
        HashOf(await StoredAsync("one")).ShouldBeNull();
        ImagesOf(await StoredAsync("one")).ShouldAllBe(i => !i.GetProperty("isCached").GetBoolean());
        await using (var service = await _workspace.StartServiceAsync())
        {
            (await StatusOfAsync(service, first)).ShouldBe(HttpStatusCode.NotFound);
            (await StatusOfAsync(service, second)).ShouldBe(HttpStatusCode.OK);
            (await service.StopAsync()).ShouldBe(0);
        }
    }

    private static async Task<HttpStatusCode> StatusOfAsync(RunningService service, string hash)
    {
        using var response = await service.Http.GetAsync($"/images/{hash}", Token);
        return response.StatusCode;
    }

    private static List<JsonElement> ImagesOf(JsonElement article) => [.. article.GetProperty("images").EnumerateArray()];

    private static string? HashOf(JsonElement article) =>
        ImagesOf(article).Select(i => i.GetProperty("hash").GetString()).FirstOrDefault(h => h is not null);

    /// <summary>As much of a GIF as tells its size, filled up.</summary>
    private static FeedResponse Image(int width, int height)
    {
        var bytes = new byte[ImageBytes];
        "GIF89a"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)height);
        return new FeedResponse { Body = bytes, ContentType = "image/gif" };
    }

    /// <summary>Serves a feed of one article with two images and a counter.</summary>
    private void Serve(string name, int width, int height, int otherWidth, int otherHeight)
    {
        _server.Map($"/{name}-1.gif", Image(width, height));
        _server.Map($"/{name}-2.gif", Image(otherWidth, otherHeight));
        _server.Map("/feed.rss", FeedResponse.Of(string.Create(CultureInfo.InvariantCulture, $"""
            <rss version="2.0"><channel><title>Alpha</title><item><title>{name}</title><link>{_server.Url("/" + name)}</link>
            <description><![CDATA[<p>Text of some length.</p><img src="{_server.Url($"/{name}-1.gif")}"><img src="{_server.Url($"/{name}-2.gif")}"><img src="{_server.Url("/counter")}">]]></description>
            </item></channel></rss>
            """)));
    }

    private async Task<JsonElement> StoredAsync(string title) =>
        (await _workspace.RunAsync("query", "--limit", "0", "--format", "ndjson")).ShouldExitWith(0).JsonLines.Single(a => a.GetProperty("title").GetString() == title);
}
