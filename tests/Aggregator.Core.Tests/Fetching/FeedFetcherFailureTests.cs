using System.Net;
using System.Net.Sockets;
using System.Text;
using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Aggregator.Testing;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedFetcherFailureTests
{
    private static readonly Validators Sent = new("\"v1\"", null, 5);

    [Theory]
    [InlineData(400, RefreshOutcomeKind.StatusFailed, "Check the feed's URL.")]
    [InlineData(401, RefreshOutcomeKind.StatusFailed, "Check the feed's credentials")]
    [InlineData(403, RefreshOutcomeKind.StatusFailed, "Check the feed's credentials")]
    [InlineData(404, RefreshOutcomeKind.StatusFailed, "Check the feed's URL.")]
    [InlineData(410, RefreshOutcomeKind.Gone, "Remove the feed")]
    [InlineData(418, RefreshOutcomeKind.StatusFailed, "asked again later")]
    [InlineData(429, RefreshOutcomeKind.Throttled, "left alone")]
    [InlineData(500, RefreshOutcomeKind.StatusFailed, "asked again later")]
    [InlineData(300, RefreshOutcomeKind.StatusFailed, "asked again later")]
    [InlineData(206, RefreshOutcomeKind.BodyFailed, "cannot be read")]
    public async Task FetchAsync_Status_FailsWithoutRetry(int status, RefreshOutcomeKind outcome, string advice)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.OfStatus(status));

        var result = await f.FetchAsync(f.Server.Url("/feed"), Sent);

        ShouldFail(result, outcome, "127.0.0.1");
        result.Message!.ShouldContain(advice);
        result.StatusCode.ShouldBe(status);
        f.Server.Requests.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task FetchAsync_PassingStatus_RetriedUntilItServes(int status)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.MapSequence("/feed", FeedResponse.OfStatus(status), FeedResponse.OfStatus(status), FeedResponse.Of("<rss/>"));
        using var lease = new RecordingLease();

        var result = await f.FetchAsync(FetcherFixture.FeedOf(f.Server.Url("/feed")), lease: lease);

        result.Outcome.ShouldBe(RefreshOutcomeKind.Updated);
        // The place is free while it waits, and asked for again.
        lease.Moves.ShouldBe(["leave", "127.0.0.1", "leave", "127.0.0.1", "leave"]);
    }

    [Fact]
    public async Task FetchAsync_PassingStatusThatStays_StatusFailedAfterTheRetries()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.Retries = 3);
        f.Server.Map("/feed", FeedResponse.OfStatus(503));

        ShouldFail(await f.FetchAsync(f.Server.Url("/feed"), Sent), RefreshOutcomeKind.StatusFailed, "503");

        f.Server.Requests.All.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task FetchAsync_RetryAfter_ThrottledAndTheHostRests(int status)
    {
        var time = TimeProvider.System;
        using var gate = new HostGate(Options.Create(new PollingOptions()), time);
        await using var f = await FetcherFixture.StartAsync(gate: gate);
        f.Server.Map("/feed", FeedResponse.OfStatus(status).With("Retry-After", "3600"));
        var before = time.GetUtcNow();

        var result = await f.FetchAsync(f.Server.Url("/feed"), Sent);

        ShouldFail(result, RefreshOutcomeKind.Throttled, "asks to be left alone until");
        result.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        f.Server.Requests.All.Count.ShouldBe(1);
        gate.RestsUntil("127.0.0.1")!.Value.ShouldBe(before.AddHours(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task FetchAsync_NameWithoutAddress_ResolveFailed()
    {
        await using var f = await FetcherFixture.StartAsync();

        ShouldFail(await f.FetchAsync("http://nowhere.test/feed", Sent), RefreshOutcomeKind.ResolveFailed, "nowhere.test has no address");
    }

    [Fact]
    public async Task FetchAsync_NothingListens_ConnectFailed()
    {
        await using var f = await FetcherFixture.StartAsync();

        var result = await f.FetchAsync($"http://127.0.0.1:{UnusedPort()}/feed", Sent);

        ShouldFail(result, RefreshOutcomeKind.ConnectFailed, "127.0.0.1 took no connection (Connection refused)");
    }

    [Fact]
    public async Task FetchAsync_OneAddressOfTwoListens_Connects()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of("<rss/>"));
        f.Resolver.Add("two.test", "127.0.0.2", "127.0.0.1");

        (await f.FetchAsync(f.Server.Url("/feed", "two.test"))).Outcome.ShouldBe(RefreshOutcomeKind.Updated);
    }

    [Fact]
    public async Task FetchAsync_NoAddressListens_ConnectFailed()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Resolver.Add("two.test", "127.0.0.2", "127.0.0.1");

        ShouldFail(await f.FetchAsync($"http://two.test:{UnusedPort()}/", Sent), RefreshOutcomeKind.ConnectFailed, "two.test");
    }

    [Fact]
    public async Task FetchAsync_UntrustedCertificate_TlsFailed()
    {
        await using var f = await FetcherFixture.StartAsync(server: new FeedServerOptions { UntrustedTls = true });

        ShouldFail(
            await f.FetchAsync(f.Server.Url("/feed"), Sent), RefreshOutcomeKind.TlsFailed, "127.0.0.1 offers no trusted TLS session");
    }

    [Theory]
    [InlineData("this is not HTTP\r\n\r\n", RefreshOutcomeKind.BodyFailed)]
    [InlineData("", RefreshOutcomeKind.ConnectFailed)]
    public async Task FetchAsync_NoAnswerInHttp_Fails(string answer, RefreshOutcomeKind outcome)
    {
        await using var f = await FetcherFixture.StartAsync();
        await using var raw = new RawServer(Encoding.ASCII.GetBytes(answer));

        ShouldFail(await f.FetchAsync($"http://127.0.0.1:{raw.Port}/feed", Sent), outcome, "127.0.0.1");
    }

    [Fact]
    public async Task FetchAsync_ConnectionReset_RetriedThenConnectFailed()
    {
        await using var f = await FetcherFixture.StartAsync();
        await using var raw = new RawServer(ReadOnlyMemory<byte>.Empty, reset: true);

        ShouldFail(await f.FetchAsync($"http://127.0.0.1:{raw.Port}/feed", Sent), RefreshOutcomeKind.ConnectFailed, "127.0.0.1");

        raw.Connections.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task FetchAsync_HugeHead_TooLarge()
    {
        await using var f = await FetcherFixture.StartAsync();
        await using var raw = new RawServer(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nX: {new string('x', 100_000)}\r\n\r\n"));

        ShouldFail(await f.FetchAsync($"http://127.0.0.1:{raw.Port}/feed", Sent), RefreshOutcomeKind.TooLarge, "head");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FetchAsync_MoreThanMaxBytes_TooLarge(bool sendLength)
    {
        await using var f = await FetcherFixture.StartAsync(o => o.MaxBytes = 2_000);
        f.Server.Map("/over", new FeedResponse { Body = new byte[2_001], SendLength = sendLength });
        f.Server.Map("/exact", new FeedResponse { Body = new byte[2_000], SendLength = sendLength });

        ShouldFail(await f.FetchAsync(f.Server.Url("/over"), Sent), RefreshOutcomeKind.TooLarge, "more than 2000 bytes");
        (await f.FetchAsync(f.Server.Url("/exact"))).Outcome.ShouldBe(RefreshOutcomeKind.Updated);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task FetchAsync_DecompressesToMoreThanMaxBytes_TooLarge(string coding)
    {
        await using var f = await FetcherFixture.StartAsync(o => o.MaxBytes = 200_000);
        f.Server.Map("/feed", new FeedResponse { Body = new byte[200_001] }.Compressed(coding));

        ShouldFail(await f.FetchAsync(f.Server.Url("/feed"), Sent), RefreshOutcomeKind.TooLarge, "more than 200000 bytes");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FetchAsync_BodyCutOff_BodyFailedAfterTheRetries(bool sendLength)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", new FeedResponse { Body = new byte[50_000], CutAfterBytes = 20_000, SendLength = sendLength });

        var result = await f.FetchAsync(f.Server.Url("/feed"), Sent);

        ShouldFail(result, RefreshOutcomeKind.BodyFailed, "it broke off");
        result.StatusCode.ShouldBe(200);
        f.Server.Requests.All.Count.ShouldBe(3);
    }

    [Fact]
    public async Task FetchAsync_DamagedCompression_BodyFailedWithoutRetry()
    {
        await using var f = await FetcherFixture.StartAsync();
        var whole = new FeedResponse { Body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9_999))) }.Compressed("gzip");
        f.Server.Map("/feed", whole with { Body = whole.Body[..^100] });

        ShouldFail(await f.FetchAsync(f.Server.Url("/feed"), Sent), RefreshOutcomeKind.BodyFailed, "damaged gzip data");

        f.Server.Requests.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://10.1.2.3/feed", "10.1.2.3 is private")]
    [InlineData("http://127.0.0.1:9/feed", "127.0.0.1 is loopback")]
    [InlineData("http://[::1]:9/feed", "::1 is loopback")]
    [InlineData("http://0x7f.1/feed", "127.0.0.1 is loopback")]
    [InlineData("http://2130706433/feed", "127.0.0.1 is loopback")]
    [InlineData("http://inside.test/feed", "192.168.0.9 is private")]
    public async Task FetchAsync_PrivateAddress_Refused(string url, string cause)
    {
        await using var f = await FetcherFixture.StartAsync(o => o.AllowPrivateNetworks = false);
        f.Resolver.Add("inside.test", "192.168.0.9");

        ShouldFail(await f.FetchAsync(url, Sent), RefreshOutcomeKind.RefusedAddress, cause);
    }

    [Theory]
    [InlineData("ftp://feeds.test/feed")]
    [InlineData("gopher://feeds.test/feed")]
    [InlineData("no url at all")]
    public async Task FetchAsync_OtherScheme_Refused(string url)
    {
        await using var f = await FetcherFixture.StartAsync();

        ShouldFail(await f.FetchAsync(url, Sent), RefreshOutcomeKind.RefusedAddress, "may not be asked");
    }

    internal static void ShouldFail(FetchResult result, RefreshOutcomeKind outcome, string messagePart)
    {
        result.Outcome.ShouldBe(outcome, result.Message);
        result.Message.ShouldNotBeNull();
        result.Message.ShouldContain(messagePart);
        result.Message.ShouldNotContain('\n');
        result.Document.ShouldBeNull();
        result.Validators.ShouldBe(Sent);
    }

    private static int UnusedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
