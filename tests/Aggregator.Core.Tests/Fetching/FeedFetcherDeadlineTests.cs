using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedFetcherDeadlineTests
{
    private static readonly TaskCompletionSource Never = new();
    private readonly TimerWatchingTimeProvider _time = new();

    [Fact]
    public async Task FetchAsync_NoAnswer_TimedOutAtTheDeadline()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.Timeout = TimeSpan.FromSeconds(30), time: _time);
        f.Server.Map("/feed", FeedResponse.Of("<rss/>") with { Gate = Never.Task });
        var fetch = f.FetchAsync(f.Server.Url("/feed"));
        await f.Server.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(29));
        fetch.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));

        var result = await fetch;
        result.Outcome.ShouldBe(RefreshOutcomeKind.TimedOut);
        result.Message!.ShouldContain("not done within 00:00:30");
        f.Server.Requests.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FetchAsync_SlowRedirects_ShareOneDeadline()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.Timeout = TimeSpan.FromSeconds(30), time: _time);
        var gate = new TaskCompletionSource();
        f.Server.Map("/a", FeedResponse.Redirect(302, "/b") with { Gate = gate.Task });
        f.Server.Map("/b", FeedResponse.Of("<rss/>") with { Gate = Never.Task });
        var fetch = f.FetchAsync(f.Server.Url("/a"));
        await f.Server.Requests.WaitForAsync(1, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(20));
        gate.SetResult();
        await f.Server.Requests.WaitForAsync(2, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(10));

        (await fetch).Outcome.ShouldBe(RefreshOutcomeKind.TimedOut);
    }

    [Fact]
    public async Task FetchAsync_SilentWithinTheBody_TimedOut()
    {
        await using var f = await FetcherFixture.StartAsync(
            o =>
            {
                o.Retries = 0;
                o.IdleTimeout = TimeSpan.FromMilliseconds(200);
            });
        f.Server.Map("/feed", new FeedResponse { Body = new byte[1_000], BodyBytesBeforeGate = 500, BodyGate = Never.Task });

        var result = await f.FetchAsync(f.Server.Url("/feed"));

        result.Outcome.ShouldBe(RefreshOutcomeKind.TimedOut);
        result.StatusCode.ShouldBe(200);
        result.Message!.ShouldContain("within the body");
    }

    [Fact]
    public async Task FetchAsync_NoConnection_TimedOut()
    {
        await using var f = await FetcherFixture.StartAsync(
            o =>
            {
                o.Retries = 0;
                o.ConnectTimeout = TimeSpan.FromMilliseconds(200);
            });
        f.Resolver.Silent.Add("silent.test");

        var result = await f.FetchAsync("http://silent.test/feed");

        result.Outcome.ShouldBe(RefreshOutcomeKind.TimedOut);
        result.Message!.ShouldContain("no connection within 00:00:00.2");
    }

    [Fact]
    public async Task FetchAsync_RetryDelay_TakenFromTheClock()
    {
        var longer = TimeSpan.FromSeconds(30);
        await using var f = await FetcherFixture.StartAsync(
            o =>
            {
                o.RetryDelay = TimeSpan.FromSeconds(5);
                o.IdleTimeout = longer;
            },
            time: _time);
        f.Server.MapSequence("/feed", FeedResponse.OfStatus(502), FeedResponse.Of("<rss/>"));
        var retryTimer = _time.NextTimerBelow(longer);
        var fetch = f.FetchAsync(f.Server.Url("/feed"));
        var delay = await retryTimer;
        delay.ShouldBeGreaterThan(TimeSpan.FromSeconds(1));

        _time.Advance(delay - TimeSpan.FromMilliseconds(1));
        f.Server.Requests.All.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        (await fetch).Outcome.ShouldBe(RefreshOutcomeKind.Updated);
    }

    [Fact]
    public async Task FetchAsync_DeadlineBeforeTheRetry_TellsTheFailure()
    {
        await using var f = await FetcherFixture.StartAsync(
            o =>
            {
                o.RetryDelay = TimeSpan.FromSeconds(5);
                o.Timeout = TimeSpan.FromSeconds(1);
            },
            time: _time);
        f.Server.Map("/feed", FeedResponse.OfStatus(502));
        var retryTimer = _time.NextTimerAbove(TimeSpan.FromSeconds(1));
        var fetch = f.FetchAsync(f.Server.Url("/feed"));
        await retryTimer;

        _time.Advance(TimeSpan.FromSeconds(1));

        (await fetch).Message!.ShouldContain("status 502");
    }

    [Fact]
    public async Task FetchAsync_HostKeepsFailing_RestsAndRecovers()
    {
        await using var f = await FetcherFixture.StartAsync(
            o =>
            {
                o.Retries = 0;
                o.BreakerFailures = 3;
                o.BreakerRest = TimeSpan.FromMinutes(5);
            },
            time: _time);
        f.Server.Map("/feed", FeedResponse.OfStatus(503));
        for (var i = 0; i < 3; i++)
            (await f.FetchAsync(f.Server.Url("/feed"))).Outcome.ShouldBe(RefreshOutcomeKind.StatusFailed);

        var resting = await f.FetchAsync(f.Server.Url("/other"));

        resting.Outcome.ShouldBe(RefreshOutcomeKind.ConnectFailed);
        resting.Message!.ShouldContain($"host rests until {_time.GetUtcNow().AddMinutes(5):yyyy-MM-ddTHH:mm:ssZ}");
        f.Server.Requests.All.Count.ShouldBe(3);

        _time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        f.Server.Map("/feed", FeedResponse.Of("<rss/>"));
        (await f.FetchAsync(f.Server.Url("/feed"))).Outcome.ShouldBe(RefreshOutcomeKind.Updated);
    }

    [Fact]
    public async Task FetchAsync_MissingPages_DoNotStopTheHost()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.BreakerFailures = 2);
        f.Server.Map("/feed", FeedResponse.Of("<rss/>"));
        for (var i = 0; i < 10; i++)
            await f.FetchAsync(f.Server.Url($"/missing{i}"));

        (await f.FetchAsync(f.Server.Url("/feed"))).Outcome.ShouldBe(RefreshOutcomeKind.Updated);
    }
}
