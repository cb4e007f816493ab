using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline;

public sealed class RefreshCoordinatorTests
{
    private static readonly Feed Feed = Sample.Feed();

    [Fact]
    public async Task Refresh_WhileUnderWay_IsJoined()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        var answer = new TaskCompletionSource<Aggregator.Core.Fetching.FetchResult>();
        fixture.Fetcher.Answer = (_, _) => answer.Task;

        var first = fixture.RefreshAsync(Feed);
        var second = fixture.RefreshAsync(Feed);
        answer.SetResult(FakeFetcher.Document(""));

        (await first).ShouldBe(await second);
        fixture.Fetcher.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refresh_AfterRetryAfter_IsHeldUntilThenAndSoIsTheHost()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        var other = Sample.Feed("https://a.example/other");
        fixture.Fetcher.Answer = (_, _) =>
            Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.Throttled) with { RetryAfter = TimeSpan.FromHours(3) });
        await fixture.RefreshAsync(Feed);

        var held = await fixture.RefreshAsync(Feed);
        var heldToo = await fixture.RefreshAsync(other);

        held.Kind.ShouldBe(RefreshOutcomeKind.Held);
        held.NextPollAt.ShouldBe(Sample.Now + TimeSpan.FromHours(3));
        fixture.Store.Commits.Select(c => (c.Feed.Url, c.Outcome.Kind)).ShouldBe(
            [(Feed.Url, RefreshOutcomeKind.Throttled), (Feed.Url, RefreshOutcomeKind.Held), (other.Url, RefreshOutcomeKind.Held)]);
        fixture.Store.Commits.ElementAt(1).State.Hold.ShouldBe(FeedHold.RetryAfter, "being held changes nothing of the feed");
        heldToo.Kind.ShouldBe(RefreshOutcomeKind.Held);
        fixture.Fetcher.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refresh_HostIsThrottledWhileTheFeedWaits_IsHeldWithoutAsking()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        var turn = new TaskCompletionSource();
        fixture.Gate.Turn = turn.Task;
        var waiting = fixture.RefreshAsync(Feed);

        fixture.Gate.Rest(Feed.Host, Sample.Now + TimeSpan.FromHours(1));
        turn.SetResult();

        (await waiting).Kind.ShouldBe(RefreshOutcomeKind.Held);
        fixture.Fetcher.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refresh_Forced_OverridesAHoldButSendsValidators()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        await fixture.RefreshAsync(Feed);
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.Gone));
        await fixture.RefreshAsync(Feed);

        (await fixture.RefreshAsync(Feed)).Kind.ShouldBe(RefreshOutcomeKind.Held);
        await fixture.RefreshAsync(Feed, force: true);

        fixture.Fetcher.Requests.Count.ShouldBe(3);
        fixture.Fetcher.Requests[^1].State.Validators.ETag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task DueAt_GoneFeedWithNewConfiguration_IsAtOnce()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.Gone));
        await fixture.RefreshAsync(Feed);

        fixture.Coordinator.DueAt(Feed).ShouldBeNull();
        fixture.Coordinator.DueAt(Feed with { ConfigurationHash = 2 }).ShouldBe(DateTimeOffset.MinValue);
    }

    [Fact]
    public async Task Refresh_Disabled_IsHeld()
    {
        await using var fixture = await PipelineFixture.OpenAsync();

        (await fixture.RefreshAsync(Feed with { Enabled = false }, force: true)).Kind.ShouldBe(RefreshOutcomeKind.Held);
        fixture.Store.Commits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refresh_ThrottledFeedOfALongInterval_HostRestsNoLongerThanItAsked()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(Throttled(TimeSpan.FromMinutes(1)));

        await fixture.RefreshAsync(Feed with { Interval = TimeSpan.FromDays(1) });

        fixture.Gate.RestsUntil(Feed.Host).ShouldBe(Sample.Now + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Refresh_ThrottledWithoutRetryAfter_HostRestsAsConfigured()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.Throttled));

        await fixture.RefreshAsync(Feed);

        fixture.Gate.RestsUntil(Feed.Host).ShouldBe(Sample.Now + new PollingOptions().ThrottleRest);
        (await fixture.RefreshAsync(Sample.Feed("https://a.example/other"))).Message.ShouldBe("a.example throttles, so the whole host rests.");
        (await fixture.RefreshAsync(Sample.Feed("https://aa.example/other"))).Kind.ShouldBe(RefreshOutcomeKind.Throttled, "another host");
    }

    [Fact]
    public async Task Refresh_RedirectTargetThrottles_FeedsOwnHostDoesNotRest()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(Throttled(TimeSpan.FromDays(7)) with { ThrottlingHost = "target.example" });

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.NextPollAt.ShouldBe(Sample.Now + TimeSpan.FromDays(7));
        fixture.Gate.RestsUntil(Feed.Host).ShouldBeNull();
        fixture.Gate.RestsUntil("target.example").ShouldBe(Sample.Now + TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task Load_HostWasAskedToRestBeforeTheRestart_GoesOnResting()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(Throttled(TimeSpan.FromHours(3)));
        await fixture.RefreshAsync(Feed);
        await using var restarted = await PipelineFixture.OpenAsync();
        restarted.Store.Feeds.Add(fixture.Store.Commits.Last().State);

        await restarted.Coordinator.LoadAsync(CancellationToken.None);

        (await restarted.RefreshAsync(Sample.Feed("https://a.example/other"))).Kind.ShouldBe(RefreshOutcomeKind.Held);
        restarted.Fetcher.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RefreshOutcomeKind.ConnectFailed)]
    [InlineData(RefreshOutcomeKind.NotAFeed)]
    public async Task Refresh_ForcedDuringRetryAfterAndFailed_IsHeldAsBefore(RefreshOutcomeKind failure)
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(Throttled(TimeSpan.FromDays(7)));
        await fixture.RefreshAsync(Feed);
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(failure));

        var outcome = await fixture.RefreshAsync(Feed, force: true);

        outcome.NextPollAt.ShouldBe(Sample.Now + TimeSpan.FromDays(7));
        (await fixture.RefreshAsync(Feed)).Kind.ShouldBe(RefreshOutcomeKind.Held);
    }

    [Fact]
    public async Task Refresh_ForcedWhileGoneAndFailed_StaysGone()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.Gone));
        await fixture.RefreshAsync(Feed);
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.ConnectFailed));

        await fixture.RefreshAsync(Feed, force: true);

        fixture.Coordinator.DueAt(Feed).ShouldBeNull();
    }

    [Fact]
    public async Task Refresh_ForcedDuringRetryAfterAndServed_IsHeldNoMore()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(Throttled(TimeSpan.FromDays(7)));
        await fixture.RefreshAsync(Feed);
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document(""));

        (await fixture.RefreshAsync(Feed, force: true)).NextPollAt.ShouldBe(Sample.Now + PipelineFixture.PollInterval);
    }

    private static Core.Fetching.FetchResult Throttled(TimeSpan retryAfter) =>
        FakeFetcher.Ending(RefreshOutcomeKind.Throttled) with { RetryAfter = retryAfter };
}
