using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline;

/// <summary>What a hub has pushed goes down the spine, and says nothing of the feed's server.</summary>
public sealed class PushTests
{
    private static readonly Feed Feed = Sample.Feed();
    private static readonly FeedDocument Document = new(new byte[10], "application/rss+xml", null);
    private static readonly HubLinks Links = new() { Hubs = ["https://hub.example/"], Self = "https://a.example/self" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Push_Document_IsStoredAndLeavesTheFeedsServerAlone()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document("") with { Links = Links });
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 11));
        await fixture.RefreshAsync(Feed);
        fixture.Time.Advance(TimeSpan.FromMinutes(10));
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 12, fixture.Time.GetUtcNow()));

        var outcome = await fixture.Coordinator.PushAsync(Feed, Document, "hub.example", Token);

        (outcome.Kind, outcome.NewArticles, outcome.Bytes, outcome.StatusCode).ShouldBe((RefreshOutcomeKind.Updated, 1, 10, null));
        outcome.Message.ShouldBe("Pushed by hub.example.");
        outcome.Timings.ShouldNotContain(t => t.Step == RefreshStep.Fetch);
        fixture.Fetcher.Requests.Count.ShouldBe(1);
        var (polled, pushed) = (fixture.Store.Commits.First(), fixture.Store.Commits.Last());
        pushed.Articles.Count.ShouldBe(1);
        pushed.Digests!.Select(d => d.RawHash).ShouldBe([12UL, 11UL], "the feed still holds what the push did not");
        pushed.State.Rhythm.ShouldBe([fixture.Time.GetUtcNow()]);
        (pushed.State with { Rhythm = [], Refreshes = 0 }).ShouldBe(polled.State with { Rhythm = [] });
    }

    [Fact]
    public async Task Push_OfManyDocuments_ForgetsNoItemOfTheFeed()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Parser.Answer = _ => FakeParser.Feed([.. Enumerable.Range(0, 500).Select(i => Sample.Item(i, (ulong)i + 1))]);
        await fixture.RefreshAsync(Feed);
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 1_000));

        await fixture.Coordinator.PushAsync(Feed, Document, "hub.example", Token);

        fixture.Store.Commits.Last().Digests!.Count.ShouldBe(501);
    }

    [Fact]
    public async Task Push_Unreadable_IsRecordedAndTheFeedPolledAsWithoutASubscription()
    {
        await using var fixture = await SubscribedAsync();
        fixture.Parser.Answer = _ => ParseResult.Failed(RefreshOutcomeKind.ParseFailed, "Broken.");

        var outcome = await fixture.Coordinator.PushAsync(Feed, Document, "hub.example", Token);

        (outcome.Kind, outcome.Message).ShouldBe((RefreshOutcomeKind.ParseFailed, "Pushed by hub.example. Broken."));
        var state = fixture.Coordinator.FindState(Feed.Id)!;
        (state.ConsecutiveFailures, state.FailingSince, state.NextPollAt).ShouldBe((0, null, Sample.Now + PipelineFixture.PollInterval));
    }

    [Fact]
    public async Task Push_StoreDoesNotTakeIt_SaysSo()
    {
        await using var fixture = await SubscribedAsync();
        fixture.Store.Failure = new IOException("disk full");

        (await fixture.Coordinator.PushAsync(Feed, Document, "hub.example", Token)).Kind.ShouldBe(RefreshOutcomeKind.StoreFailed);
    }

    [Fact]
    public async Task Push_WhileAPollIsUnderWay_ComesAfterIt()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        var answer = new TaskCompletionSource<FetchResult>();
        fixture.Fetcher.Answer = (_, _) => answer.Task;
        var poll = fixture.RefreshAsync(Feed);

        var push = fixture.Coordinator.PushAsync(Feed, Document, "hub.example", Token);
        push.IsCompleted.ShouldBeFalse();
        answer.SetResult(FakeFetcher.Document(""));

        (await push).Message.ShouldBe("Pushed by hub.example.");
        (await poll).Message.ShouldBeNull();
        fixture.Store.Commits.Select(c => c.Outcome.Message).ShouldBe([null, "Pushed by hub.example."]);
    }

    [Fact]
    public async Task Refresh_WhileAPushIsUnderWay_IsAPollAllTheSame()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var reading = new ManualResetEventSlim();
        fixture.Parser.Answer = _ =>
        {
            reading.Wait(Token);
            return FakeParser.Feed();
        };
        var push = Task.Run(() => fixture.Coordinator.PushAsync(Feed, Document, "hub.example", Token), Token);
        while (fixture.Coordinator.UnderWay == 0)
            await Task.Yield();

        var poll = fixture.RefreshAsync(Feed);
        reading.Set();

        (await poll).StatusCode.ShouldBe(200);
        (await push).StatusCode.ShouldBeNull();
    }

    [Fact]
    public async Task Refresh_Subscribed_IsPolledSeldomUntilTheSubscriptionEnds()
    {
        await using var fixture = await SubscribedAsync();
        fixture.Coordinator.DueAt(Feed).ShouldBe(Sample.Now + PipelineFixture.SubscribedInterval);
        var resumed = new List<FeedId>();
        fixture.Coordinator.Resumed += resumed.Add;

        fixture.Coordinator.Resume(Feed.Id, "subscription expired");
        fixture.Coordinator.Resume(Feed.Id, "again");

        fixture.Coordinator.DueAt(Feed).ShouldBe(Sample.Now + PipelineFixture.PollInterval);
        fixture.Coordinator.FindState(Feed.Id)!.NextPollReason.ShouldBe("subscription expired");
        resumed.ShouldBe([Feed.Id]);
    }

    [Fact]
    public async Task Refresh_SubscriptionEndsBeforeItIsStored_IsPolledAsWithout()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Subscriptions.Live.Add(Feed.Id);
        fixture.Store.OnCommit = () => fixture.Subscriptions.Live.Clear();

        await fixture.RefreshAsync(Feed);

        fixture.Coordinator.DueAt(Feed).ShouldBe(Sample.Now + PipelineFixture.PollInterval);
    }

    [Fact]
    public async Task Load_AfterARestart_SubscribedFeedsAreDueAsWithout()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Subscriptions.Live.Add(Feed.Id);
        fixture.Store.Feeds.Add(FeedState.New(Feed) with { NextPollAt = Sample.Now.AddHours(20), ResumesAt = Sample.Now.AddMinutes(5), Refreshes = 1 });

        await fixture.Coordinator.LoadAsync(Token);

        fixture.Coordinator.DueAt(Feed).ShouldBe(Sample.Now.AddMinutes(5), "pushes may have been lost meanwhile");
    }

    public static TheoryData<string, HubLinks?, string[], HubLinks> Discovered => new()
    {
        { "headers alone", Links, [], Links },
        { "the document alone", null, ["https://doc.example/"], new() { Hubs = ["https://doc.example/"], Self = "https://a.example/doc" } },
        { "headers win", Links, ["https://doc.example/"], Links },
        { "a topic of the document", Links with { Self = null }, [], Links with { Self = "https://a.example/doc" } },
    };

    [Theory]
    [MemberData(nameof(Discovered))]
    public async Task Refresh_HubsNamed_AreRemembered(string name, HubLinks? headers, string[] hubs, HubLinks expected)
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document("") with { Links = headers });
        fixture.Parser.Answer = _ => ParseResult.Ok(new ParsedFeed { Format = "", Hubs = hubs, FeedUrl = "https://a.example/doc" });

        await fixture.RefreshAsync(Feed);

        fixture.Coordinator.LinksOf(Feed.Id).ShouldBe(expected, name);
    }

    [Fact]
    public async Task Refresh_NotModified_KeepsTheHubsUnlessHeadersNameOthers()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document("") with { Links = Links });
        await fixture.RefreshAsync(Feed);
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(RefreshOutcomeKind.NotModified));
        await fixture.RefreshAsync(Feed);
        fixture.Coordinator.LinksOf(Feed.Id).ShouldBe(Links);

        fixture.Fetcher.Answer = (_, _) => Task.FromResult(
            FakeFetcher.Ending(RefreshOutcomeKind.NotModified) with { Links = new() { Hubs = ["https://new.example/"] } });
        await fixture.RefreshAsync(Feed);

        fixture.Coordinator.LinksOf(Feed.Id).ShouldBe(Links with { Hubs = ["https://new.example/"] });
    }

    private static async Task<PipelineFixture> SubscribedAsync()
    {
        var fixture = await PipelineFixture.OpenAsync();
        fixture.Subscriptions.Live.Add(Feed.Id);
        await fixture.RefreshAsync(Feed);
        return fixture;
    }
}
