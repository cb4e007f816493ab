using System.Text;
using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedFetcherTests
{
    private const string Rss = "<rss><channel><title>News</title></channel></rss>";

    [Fact]
    public async Task FetchAsync_Document_Updated()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of(Rss, "text/xml") with { ETag = "\"v1\"", LastModified = "Mon, 02 Mar 2026 12:00:00 GMT" });
        var url = f.Server.Url("/feed?a=%2F&b=x%20y");

        var result = await f.FetchAsync(url);

        result.Outcome.ShouldBe(RefreshOutcomeKind.Updated);
        result.StatusCode.ShouldBe(200);
        result.Bytes.ShouldBe(Rss.Length);
        result.Message.ShouldBeNull();
        Encoding.UTF8.GetString(result.Document!.Body.Span).ShouldBe(Rss);
        result.Document.ContentType.ShouldBe("text/xml");
        result.Document.Url!.AbsoluteUri.ShouldBe(url);
        (result.Validators.ETag, result.Validators.LastModified).ShouldBe(("\"v1\"", "Mon, 02 Mar 2026 12:00:00 GMT"));
        result.Validators.BodyHash.ShouldNotBe(0UL);
        f.Server.Requests.All.ShouldHaveSingleItem().Path.ShouldBe("/feed?a=%2F&b=x%20y");
    }

    [Fact]
    public async Task FetchAsync_Request_SaysWhoAsksAndNothingElse()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.ContactUrl = "https://reader.example/bot");
        f.Server.Map("/feed", FeedResponse.Of(Rss).With("Set-Cookie", "a=b"));

        await f.FetchAsync(f.Server.Url("/feed"));
        await f.FetchAsync(f.Server.Url("/feed"));

        var request = f.Server.Requests.All[1];
        request.Headers.Keys.ShouldBe(["Host", "User-Agent", "Accept", "Accept-Encoding"], ignoreOrder: true);
        request.Header("User-Agent")!.ShouldMatch(@"^Aggregator/\d+\.\d+\.\d+ \(\+https://reader\.example/bot\)$");
        request.Header("Accept-Encoding").ShouldBe("gzip, br, deflate");
    }

    [Theory]
    [InlineData("\"v1\"", null)]
    [InlineData("W/\"v1\"", null)]
    [InlineData("not-quoted; odd, \"tag", null)]
    [InlineData("\"caf\u00E9\"", null)]
    [InlineData(null, "yesterday at noon, more or less")]
    [InlineData(null, "Mon, 2 Mar 2026 12:00:00 +0000")]
    [InlineData("\"v1\"", "Mon, 02 Mar 2026 12:00:00 GMT")]
    public async Task FetchAsync_ValidatorsKnown_EchoedByteForByteGive304(string? tag, string? time)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of(Rss) with { ETag = tag, LastModified = time });
        var first = await f.FetchAsync(f.Server.Url("/feed"));

        var second = await f.FetchAsync(f.Server.Url("/feed"), first.Validators);

        second.Outcome.ShouldBe(RefreshOutcomeKind.NotModified);
        second.StatusCode.ShouldBe(304);
        second.Validators.ShouldBe(first.Validators);
        var request = f.Server.Requests.All[1];
        (request.Header("If-None-Match"), request.Header("If-Modified-Since")).ShouldBe((tag, time));
    }

    [Fact]
    public async Task FetchAsync_304WithNewTag_TakesItAndKeepsTheRest()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.OfStatus(304).With("ETag", "\"v2\"").With("Cache-Control", "max-age=600"));

        var result = await f.FetchAsync(f.Server.Url("/feed"), new Validators("\"v1\"", "then", 7));

        result.Validators.ShouldBe(new Validators("\"v2\"", "then", 7));
        result.Freshness.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task FetchAsync_304WithoutValidators_StatusFailed()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.OfStatus(304));

        (await f.FetchAsync(f.Server.Url("/feed"))).Outcome.ShouldBe(RefreshOutcomeKind.StatusFailed);
    }

    [Fact]
    public async Task FetchAsync_SameBody_UnchangedWithFreshValidators()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.MapSequence(
            "/feed", FeedResponse.Of(Rss) with { ETag = "\"1\"" }, FeedResponse.Of(Rss).Compressed("gzip") with { ETag = "\"2\"" });
        var first = await f.FetchAsync(f.Server.Url("/feed"));

        var second = await f.FetchAsync(f.Server.Url("/feed"), first.Validators);

        second.Outcome.ShouldBe(RefreshOutcomeKind.Unchanged);
        second.Document.ShouldBeNull();
        second.Validators.ShouldBe(first.Validators with { ETag = "\"2\"" });
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task FetchAsync_Compressed_Decompressed(string coding)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of(Rss).Compressed(coding) with { SendLength = false });

        var result = await f.FetchAsync(f.Server.Url("/feed"));

        Encoding.UTF8.GetString(result.Document!.Body.Span).ShouldBe(Rss);
        result.Bytes.ShouldBe(Rss.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(3_000_000)]
    public async Task FetchAsync_AnySize_ReadWhole(int length)
    {
        await using var f = await FetcherFixture.StartAsync();
        var body = new byte[length];
        new Random(1).NextBytes(body);
        f.Server.Map("/known", new FeedResponse { Body = body });
        f.Server.Map("/chunked", new FeedResponse { Body = body, SendLength = false });

        (await f.FetchAsync(f.Server.Url("/known"))).Document!.Body.Span.SequenceEqual(body).ShouldBeTrue();
        (await f.FetchAsync(f.Server.Url("/chunked"))).Document!.Body.Span.SequenceEqual(body).ShouldBeTrue();
    }

    [Fact]
    public async Task FetchAsync_FeedHeadersAndUserInfo_Sent()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of(Rss));
        var url = f.Server.Url("/feed").Replace("http://", "http://us%40er:p%3Ass@", StringComparison.Ordinal);

        var result = await f.FetchAsync(FetcherFixture.FeedOf(url, new() { ["X-Key"] = "secret", ["User-Agent"] = "Mine/1" }));

        var request = f.Server.Requests.All.ShouldHaveSingleItem();
        request.Header("Authorization").ShouldBe("Basic " + Convert.ToBase64String("us@er:p:ss"u8));
        request.Header("X-Key").ShouldBe("secret");
        request.Header("User-Agent").ShouldBe("Mine/1");
        result.Document!.Url!.UserInfo.ShouldBeEmpty();
    }

    [Fact]
    public async Task FetchAsync_Cancelled_Throws()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of(Rss) with { Gate = new TaskCompletionSource().Task });
        using var cancellation = new CancellationTokenSource();
        var feed = FetcherFixture.FeedOf(f.Server.Url("/feed"));
        var fetch = f.Fetcher.FetchAsync(new(feed, FeedState.New(feed), null), cancellation.Token);
        await f.Server.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(fetch);
    }

    [Fact]
    public async Task FetchAsync_Lease_GivenBackButNotDisposed()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of(Rss));
        using var lease = new RecordingLease();

        await f.FetchAsync(FetcherFixture.FeedOf(f.Server.Url("/feed")), lease: lease);

        lease.Moves.ShouldBe(["leave"]);
    }

    [Fact]
    public async Task FetchAsync_Http2Offered_IsSpoken()
    {
        await using var f = await FetcherFixture.StartAsync(server: new FeedServerOptions { UntrustedTls = true });
        f.TrustsServer = true;
        var protocol = "";
        f.Server.Map("/feed", request =>
        {
            protocol = request.Protocol;
            return FeedResponse.Of("<rss/>");
        });

        (await f.FetchAsync(f.Server.Url("/feed"))).Outcome.ShouldBe(RefreshOutcomeKind.Updated);

        protocol.ShouldBe("HTTP/2");
    }
}
