using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline.Work;

public sealed class WorkRunnerTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drain_PatchOfHandler_IsRatedAndCompletesTheWork()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        var work = fixture.Put("a");
        fixture.Handler.Answer = (_, _, _) => Task.FromResult(new WorkResult(new ArticlePatch { Authors = ["Ann"] }));

        await fixture.Runner.DrainAsync(Token);

        var patch = fixture.Store.Patches.ShouldHaveSingleItem();
        (patch.CompletesWork, patch.Quality > 0).ShouldBe((work.Id, true));
        fixture.Store.Work.ShouldBeEmpty();
        fixture.Store.Articles.Values.ShouldHaveSingleItem().Authors.ShouldBe(["Ann"]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, false)]
    public async Task Drain_ArticleReachesWhatItsProviderAsksFor_IsPublishedByRule(int leastQuality, bool expected)
    {
        await using var fixture = await WorkFixture.OpenAsync();
        var feed = Sample.Feed();
        fixture.Catalog.Set(feed with { Provider = feed.Provider with { PublishMinQuality = leastQuality } });
        fixture.Put("a");
        fixture.Handler.Answer = (_, _, _) => Task.FromResult(new WorkResult(new ArticlePatch { Authors = ["Ann"] }));

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Patches.ShouldHaveSingleItem().PublishedByRule.ShouldBe(expected);
    }

    [Fact]
    public async Task Drain_NothingToChange_RemovesTheWork()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        fixture.Put("a");

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work.ShouldBeEmpty();
        fixture.Store.Patches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Drain_ArticleIsGone_RemovesTheWorkUndone()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        fixture.Put("a");
        fixture.Store.Articles.Clear();

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work.ShouldBeEmpty();
        fixture.Handler.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task Drain_ArticleIsEditedMeanwhile_IsDoneAnewWithTheEdit()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        var id = fixture.Put("a").Article!.Value;
        fixture.Handler.Answer = (_, article, _) =>
        {
            if (article.Revision == 1)
                fixture.Store.Articles[id] = article with { Revision = 2, Title = "edited" };
            return Task.FromResult(new WorkResult(new ArticlePatch { Excerpt = article.Title }));
        };

        await fixture.Runner.DrainAsync(Token);

        fixture.Handler.Given.Count.ShouldBe(2);
        fixture.Store.Articles[id].Excerpt.ShouldBe("edited");
        fixture.Store.Work.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WorkKeepsFailing_IsTriedAtGrowingDistancesAndDropped()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        fixture.Put("a");
        var times = new List<DateTimeOffset>();
        var outcomes = new List<WorkOutcome>();
        fixture.Runner.Attempted += (_, outcome) => outcomes.Add(outcome);
        fixture.Handler.Answer = (_, _, _) =>
        {
            times.Add(fixture.Time.GetUtcNow());
            return Task.FromResult(new WorkResult(TryAgain: true, Message: "no"));
        };

        fixture.Start();
        await fixture.AdvanceUntilAsync(() => fixture.Store.Work.IsEmpty, TimeSpan.FromSeconds(30));

        var waits = times.Zip(times.Skip(1), (a, b) => (b - a).TotalMinutes).ToArray();
        waits.Length.ShouldBe(4);
        waits[0].ShouldBeInRange(5, 7);
        waits[1].ShouldBeInRange(30, 32);
        waits[3].ShouldBeInRange(1_080, 1_082);
        outcomes.ShouldBe([WorkOutcome.Deferred, WorkOutcome.Deferred, WorkOutcome.Deferred, WorkOutcome.Deferred, WorkOutcome.Dropped]);
    }

    [Fact]
    public async Task Drain_HandlerThrows_IsPutOff()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        var work = fixture.Put("a");
        fixture.Handler.Answer = (_, _, _) => throw new InvalidOperationException("a bug");

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work[work.Id].Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Drain_OtherSideAsksForMoreTime_GetsIt()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        var work = fixture.Put("a");
        fixture.Handler.Answer = (_, _, _) => Task.FromResult(new WorkResult(TryAgain: true, NotBefore: TimeSpan.FromHours(3)));

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work[work.Id].NotBefore.ShouldBe(Sample.Now.AddHours(3));
    }

    [Fact]
    public async Task Drain_ManyPieces_AreBoundedInAll()
    {
        await using var fixture = await WorkFixture.OpenAsync(new() { ["Work:MaxConcurrency"] = "3" });
        for (var i = 0; i < 50; i++)
            fixture.Put($"a{i}", $"host{i}");
        fixture.Handler.Answer = async (_, _, _) =>
        {
            await Task.Yield();
            return WorkResult.Nothing;
        };

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work.ShouldBeEmpty();
        fixture.Handler.Given.Count.ShouldBe(50);
        fixture.Handler.MostUnderWay.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Run_HostWithThousands_DoesNotHoldUpAnother()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        for (var i = 0; i < 5_000; i++)
            fixture.Put($"a{i}", "busy");
        fixture.Put("b", "other");
        var never = new TaskCompletionSource<WorkResult>();
        var other = new TaskCompletionSource();
        fixture.Handler.Answer = (work, _, token) =>
        {
            if (work.Host != "other")
                return never.Task.WaitAsync(token);
            other.SetResult();
            return Task.FromResult(WorkResult.Nothing);
        };

        fixture.Start();

        await other.Task.WaitAsync(Token);
        fixture.Runner.UnderWay.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Drain_ThousandsOfOneHost_AreAllDone()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        for (var i = 0; i < 1_500; i++)
            fixture.Put($"a{i}");

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work.ShouldBeEmpty();
        fixture.Handler.Given.Count.ShouldBe(1_500);
        fixture.Handler.MostUnderWay.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Run_HostRests_IsAskedAfterItsRestAndNoAttemptIsCounted()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        fixture.Put("a");
        fixture.Gate.Rest("a.example", Sample.Now.AddMinutes(20));
        DateTimeOffset? done = null;
        fixture.Handler.Answer = (work, _, _) =>
        {
            work.Attempts.ShouldBe(0);
            done = fixture.Time.GetUtcNow();
            return Task.FromResult(WorkResult.Nothing);
        };

        fixture.Start();
        await fixture.AdvanceUntilAsync(() => EndsRest(fixture) && done is not null, Minute);

        done!.Value.ShouldBeGreaterThanOrEqualTo(Sample.Now.AddMinutes(20));
    }

    [Fact]
    public async Task Run_RefreshStoresSomething_WakesIt()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        fixture.Start();
        await fixture.AdvanceUntilAsync(() => fixture.Runner.SleepsUntil is not null, TimeSpan.Zero);
        var started = new TaskCompletionSource();
        fixture.Handler.Answer = (_, _, _) =>
        {
            started.SetResult();
            return Task.FromResult(WorkResult.Nothing);
        };

        fixture.Put("a");
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 11));
        var refreshed = await fixture.Coordinator.RefreshAsync(Sample.Feed(), force: false, Token);

        refreshed.NewArticles.ShouldBeGreaterThan(0);
        await started.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task Stop_WorkOutlivesTheGrace_IsAbandonedAndStays()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        fixture.Put("a");
        var started = new TaskCompletionSource();
        fixture.Handler.Answer = async (_, _, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, fixture.Time, token);
            return WorkResult.Nothing;
        };
        fixture.Start();
        await started.Task.WaitAsync(Token);

        var stopping = fixture.Runner.StopAsync(TimeSpan.FromSeconds(10));
        fixture.Time.Advance(TimeSpan.FromSeconds(10));
        await stopping;

        fixture.Store.Work.Values.ShouldHaveSingleItem().Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Drain_HandlerLeavesWork_IsDoneToo()
    {
        await using var fixture = await WorkFixture.OpenAsync();
        var first = fixture.Put("a");
        fixture.Store.OnAmend = patch =>
        {
            if (patch.Work.Count > 0)
                fixture.Store.Work[100] = new WorkItem(100, "page", first.Article, "more");
        };
        fixture.Handler.Answer = (work, _, _) => Task.FromResult(
            work.Payload == "more" ? WorkResult.Nothing : new WorkResult(new ArticlePatch { Excerpt = "x", Work = [new NewWorkItem("page", null, "more")] }));

        await fixture.Runner.DrainAsync(Token);

        fixture.Store.Work.ShouldBeEmpty();
        fixture.Handler.Given.Count.ShouldBe(2);
    }

    // The fake gate keeps a rest for good.
    private static bool EndsRest(WorkFixture fixture)
    {
        if (fixture.Time.GetUtcNow() >= Sample.Now.AddMinutes(20))
            fixture.Gate.Rests.Clear();
        return true;
    }
}
