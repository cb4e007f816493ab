using System.Text;
using Aggregator.Core.Fetching;
using Aggregator.Core.Fetching.Resources;
using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Fetching.Resources;

public sealed class ResourceFetcherTests : IAsyncDisposable
{
    private const string Html = "text/html";
    private const int Large = 100_000;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private readonly HostGate _gate;
    private FetcherFixture? _fixture;
    private ResourceFetcher? _fetcher;

    public ResourceFetcherTests() => _gate = new HostGate(Options.Create(new PollingOptions { PerHostGap = TimeSpan.Zero }), _time);

    private FeedServer Server => _fixture!.Server;

    [Fact]
    public async Task FetchAsync_Page_ComesWithTypeAndOwnHeaders()
    {
        await StartAsync();
        Server.Map("/page", FeedResponse.Of("<p>", Html).Compressed("gzip"));

        var result = await FetchAsync("/page");

        result.Outcome.ShouldBe(ResourceOutcome.Fetched);
        Encoding.UTF8.GetString(result.Bytes.Span).ShouldBe("<p>");
        (result.ContentType, result.IsWhole, result.StatusCode).ShouldBe((Html, true, 200));
        var sent = Server.Requests.For("/page")[0].Headers;
        sent["Accept"].ShouldBe(Html);
        sent["User-Agent"].ShouldStartWith("Aggregator/");
        sent.Keys.Intersect(["Cookie", "Referer", "Range", "If-None-Match"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task FetchAsync_RobotsForbids_IsRefusedUnasked()
    {
        await StartAsync();
        Server.Map("/robots.txt", FeedResponse.Of("User-agent: aggregator\nDisallow: /private", "text/plain"));
        Server.Map("/private/page", FeedResponse.Of("<p>", Html));

        (await FetchAsync("/private/page")).Outcome.ShouldBe(ResourceOutcome.Refused);
        (await FetchAsync("/other")).Outcome.ShouldBe(ResourceOutcome.Missing);

        Server.Requests.For("/private/page").ShouldBeEmpty();
        Server.Requests.For("/robots.txt").Count.ShouldBe(1);
    }

    [Fact]
    public async Task FetchAsync_RobotsForbidsTargetOfRedirect_IsRefused()
    {
        await StartAsync();
        Server.Map("/robots.txt", FeedResponse.Of("User-agent: *\nDisallow: /private", "text/plain"));
        Server.Map("/page", FeedResponse.Redirect(302, "/private"));

        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Refused);

        Server.Requests.For("/private").ShouldBeEmpty();
    }

    [Fact]
    public async Task FetchAsync_RobotsNotRespected_IsNotAsked()
    {
        await StartAsync(o => o.RespectRobots = false);
        Server.Map("/robots.txt", FeedResponse.Of("User-agent: *\nDisallow: /", "text/plain"));
        Server.Map("/page", FeedResponse.Of("<p>", Html));

        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Fetched);

        Server.Requests.For("/robots.txt").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(404, ResourceOutcome.Fetched)]
    [InlineData(403, ResourceOutcome.Fetched)]
    [InlineData(410, ResourceOutcome.Fetched)]
    [InlineData(500, ResourceOutcome.Failed)]
    [InlineData(429, ResourceOutcome.Failed)]
    public async Task FetchAsync_RobotsWithStatus_IsAllowedOrPutOff(int status, ResourceOutcome expected)
    {
        await StartAsync();
        Server.Map("/robots.txt", FeedResponse.OfStatus(status));
        Server.Map("/page", FeedResponse.Of("<p>", Html));

        var result = await FetchAsync("/page");

        result.Outcome.ShouldBe(expected);
        (result.RetryAfter > TimeSpan.Zero).ShouldBe(expected == ResourceOutcome.Failed);
    }

    [Fact]
    public async Task FetchAsync_RobotsFailedAndIsBack_IsAskedAgainAfterAWhile()
    {
        await StartAsync();
        Server.MapSequence("/robots.txt", FeedResponse.OfStatus(500), FeedResponse.Of("", "text/plain"));
        Server.Map("/page", FeedResponse.Of("<p>", Html));

        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Failed);
        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Failed);
        _time.Advance(ResourceConstants.RobotsRetry);
        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Fetched);

        Server.Requests.For("/robots.txt").Count.ShouldBe(2);
    }

    [Fact]
    public async Task FetchAsync_RobotsOlderThanADay_IsReadAnewAndKeptWhereItFails()
    {
        await StartAsync();
        Server.MapSequence("/robots.txt", FeedResponse.Of("User-agent: *\nDisallow: /a", "text/plain"), FeedResponse.OfStatus(500), FeedResponse.Of("", "text/plain"));
        Server.Map("/a", FeedResponse.Of("<p>", Html));

        (await FetchAsync("/a")).Outcome.ShouldBe(ResourceOutcome.Refused);
        _time.Advance(ResourceConstants.RobotsLifetime);
        (await FetchAsync("/a")).Outcome.ShouldBe(ResourceOutcome.Refused);
        _time.Advance(ResourceConstants.RobotsRetry);
        (await FetchAsync("/a")).Outcome.ShouldBe(ResourceOutcome.Fetched);
    }

    [Fact]
    public async Task FetchAsync_RobotsBehindTooManyRedirects_AllowsAll()
    {
        await StartAsync();
        Server.Map("/robots.txt", FeedResponse.Redirect(302, "/r0"));
        for (var i = 0; i < 10; i++)
            Server.Map($"/r{i}", FeedResponse.Redirect(302, $"/r{i + 1}"));
        Server.Map("/page", FeedResponse.Of("<p>", Html));

        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Fetched);

        Server.Requests.For("/r4").Count.ShouldBe(1);
        Server.Requests.For("/r5").ShouldBeEmpty();
    }

    [Fact]
    public async Task FetchAsync_CrawlDelay_IsKept()
    {
        await StartAsync();
        Server.Map("/robots.txt", FeedResponse.Of("User-agent: *\nCrawl-delay: 3", "text/plain"));
        Server.Map("/a", FeedResponse.Of("<p>", Html));

        (await FetchAsync("/a")).Outcome.ShouldBe(ResourceOutcome.Fetched);
        var second = FetchAsync("/a");
        _time.Advance(TimeSpan.FromSeconds(2));
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));

        (await second).Outcome.ShouldBe(ResourceOutcome.Fetched);
    }

    [Fact]
    public async Task FetchAsync_RedirectToPrivateAddress_IsRefused()
    {
        await StartAsync(policy: new RefusingAddressPolicy("10.0.0.1"));
        Server.Map("/page", FeedResponse.Redirect(302, "http://10.0.0.1/secret"));

        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Refused);
    }

    [Fact]
    public async Task FetchAsync_PrivateAddress_IsRefused()
    {
        await StartAsync(o => o.AllowPrivateNetworks = false);

        (await FetchAsync("/page")).Outcome.ShouldBe(ResourceOutcome.Refused);

        Server.Requests.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FetchAsync_LargerThanAskedFor_IsTooLarge(bool sendsLength)
    {
        await StartAsync();
        Server.Map("/page", new FeedResponse { Body = new byte[Large], ContentType = Html, SendLength = sendsLength });

        (await FetchAsync("/page", 1_000)).Outcome.ShouldBe(ResourceOutcome.TooLarge);
        (await FetchAsync("/page", Large)).Outcome.ShouldBe(ResourceOutcome.Fetched);
    }

    [Fact]
    public async Task FetchAsync_Bomb_IsTooLarge()
    {
        await StartAsync();
        Server.Map("/page", new FeedResponse { Body = new byte[Large], ContentType = Html }.Compressed("gzip"));

        (await FetchAsync("/page", 50_000)).Outcome.ShouldBe(ResourceOutcome.TooLarge);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FetchAsync_BeginningWhereRangeIsIgnored_ReadsNoMore(bool sendsLength)
    {
        await StartAsync();
        Server.Map("/image", new FeedResponse { Body = new byte[Large], ContentType = "image/png", SendLength = sendsLength });

        var result = await FetchAsync("/image", 1_000, beginning: true);

        (result.Outcome, result.Bytes.Length, result.IsWhole).ShouldBe((ResourceOutcome.Fetched, 1_000, false));
        var sent = Server.Requests.For("/image")[0].Headers;
        (sent["Range"], sent["Accept-Encoding"]).ShouldBe(("bytes=0-999", "identity"));
    }

    [Theory]
    [InlineData("bytes 0-999/100000", 1_000, ResourceOutcome.Fetched, false)]
    [InlineData("bytes 0-499/500", 500, ResourceOutcome.Fetched, true)]
    [InlineData("bytes 0-499/*", 500, ResourceOutcome.Fetched, false)]
    [InlineData("bytes 10-999/100000", 990, ResourceOutcome.Failed, false)]
    [InlineData(null, 990, ResourceOutcome.Failed, false)]
    public async Task FetchAsync_PartialContent_IsCheckedAgainstItsRange(string? range, int length, ResourceOutcome expected, bool isWhole)
    {
        await StartAsync();
        var part = new FeedResponse { Status = StatusCodes.Status206PartialContent, Body = new byte[length], ContentType = "image/png" };
        Server.Map("/image", range is null ? part : part.With("Content-Range", range));

        var result = await FetchAsync("/image", 1_000, beginning: true);

        (result.Outcome, result.IsWhole).ShouldBe((expected, isWhole));
    }

    [Fact]
    public async Task FetchAsync_Throttled_LetsTheHostRest()
    {
        await StartAsync();
        Server.Map("/page", FeedResponse.OfStatus(429).With("Retry-After", "120"));

        var first = await FetchAsync("/page");
        var second = await FetchAsync("/page");

        first.Outcome.ShouldBe(ResourceOutcome.Failed);
        first.RetryAfter.ShouldBe(TimeSpan.FromMinutes(2));
        second.Outcome.ShouldBe(ResourceOutcome.Failed);
        _gate.RestsUntil("127.0.0.1").ShouldBe(_time.GetUtcNow().AddMinutes(2));
        Server.Requests.For("/page").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(404, ResourceOutcome.Missing)]
    [InlineData(401, ResourceOutcome.Missing)]
    [InlineData(410, ResourceOutcome.Missing)]
    [InlineData(408, ResourceOutcome.Failed)]
    [InlineData(500, ResourceOutcome.Failed)]
    [InlineData(206, ResourceOutcome.Failed)]
    public async Task FetchAsync_Status_IsMissingOrFailed(int status, ResourceOutcome expected)
    {
        await StartAsync();
        Server.Map("/page", FeedResponse.OfStatus(status));

        (await FetchAsync("/page")).Outcome.ShouldBe(expected);
    }

    [Fact]
    public async Task FetchAsync_PlacesAtGate_AreGivenBack()
    {
        await StartAsync();
        Server.Map("/page", FeedResponse.Redirect(302, "/other"));
        Server.Map("/other", FeedResponse.Of("<p>", Html));

        for (var i = 0; i < 5; i++)
            (await FetchAsync("/page")).FinalUrl.AbsolutePath.ShouldBe("/other");
    }

    [Fact]
    public async Task FetchAsync_FileUrl_IsRefused()
    {
        await StartAsync();

        var result = await _fetcher!.FetchAsync(new ResourceRequest(new Uri("file:///etc/passwd"), Html, 100), TestContext.Current.CancellationToken);

        result.Outcome.ShouldBe(ResourceOutcome.Refused);
    }

    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    private async Task StartAsync(Action<FetchingOptions>? change = null, Aggregator.Core.Fetching.Addresses.IAddressPolicy? policy = null)
    {
        _fixture = await FetcherFixture.StartAsync(o =>
        {
            o.Retries = 0;
            change?.Invoke(o);
        }, time: _time, gate: _gate, policy: policy);
        _fetcher = new ResourceFetcher(_fixture.Fetcher, _gate, _time);
    }

    private Task<ResourceResult> FetchAsync(string path, int maxBytes = 1 << 20, bool beginning = false) => _fetcher!.FetchAsync(
        new ResourceRequest(new Uri(Server.Url(path)), Html, maxBytes) { BeginningOnly = beginning }, TestContext.Current.CancellationToken);
}
