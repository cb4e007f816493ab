using Aggregator.Core.Model;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Feeds' states, digests, epochs.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Commit_FeedState_ComesBackWhole()
    {
        var state = FullState();

        var result = await Store.CommitAsync(CommitBuilder.Idle(_feed) with { State = state, Outcome = FullOutcome(), Epoch = 3 }, Token);
        await ReopenAsync();

        var stored = (await Store.ReadFeedsAsync(Token)).ShouldHaveSingleItem();
        var expected = state with { Refreshes = 1, Epoch = 3 };
        (stored with { LastOutcome = null, Rhythm = [] }).ShouldBe(expected with { LastOutcome = null, Rhythm = [] });
        stored.Rhythm.ShouldBe(state.Rhythm);
        ShouldBe(stored.LastOutcome!, result.Outcome);
        (result.Outcome with { Repairs = [], Timings = [] }).ShouldBe(FullOutcome() with { Repairs = [], Timings = [] });
        (result.State with { LastOutcome = null, Rhythm = [] }).ShouldBe(stored with { LastOutcome = null, Rhythm = [] });
    }

    [Fact]
    public async Task Commit_SeveralRefreshes_KeepTheFeedsCounters()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));
        await CommitAsync(_other, DraftBuilder.Draft(_other, "c"), DraftBuilder.Draft(_other, "a"));

        var idle = await Store.CommitAsync(CommitBuilder.Idle(_feed) with { State = FeedState.New(_feed) with { Articles = 99 } }, Token);

        (idle.State.Refreshes, idle.State.Articles, idle.State.Sightings).ShouldBe((2, 2, 0));
        var other = (await Store.ReadFeedsAsync(Token)).Single(f => f.Id == _other.Id);
        (other.Refreshes, other.Articles, other.Sightings).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task Commit_OlderEpoch_IsRefusedAndStoresNothing()
    {
        await Store.CommitAsync(CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "a")) with { Epoch = 5 }, Token);

        var refused = await Store.CommitAsync(CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "b")) with { Epoch = 4 }, Token);

        refused.Accepted.ShouldBeFalse();
        (await Store.FindAsync(DraftBuilder.Id("b"), Token)).ShouldBeNull();
        var state = (await Store.ReadFeedsAsync(Token)).ShouldHaveSingleItem();
        (state.Epoch, state.Refreshes, state.Articles).ShouldBe((5, 1, 1));
        (await Store.ReadItemDigestsAsync(_feed.Id, Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_WithoutDigests_KeepsThoseStored()
    {
        var draft = DraftBuilder.Draft(_feed, "a");
        await CommitAsync(_feed, draft);

        await Store.CommitAsync(CommitBuilder.Idle(_feed), Token);

        (await Store.ReadItemDigestsAsync(_feed.Id, Token)).ShouldBe([DraftBuilder.Digest(draft)]);
    }

    [Fact]
    public async Task Commit_WithDigests_ReplacesThoseStored()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));
        var digests = Enumerable.Range(0, 5_000).Select(i => new ItemDigest((ulong)i, ulong.MaxValue - (ulong)i)).ToArray();

        await Store.CommitAsync(CommitBuilder.Commit(_feed) with { Digests = digests }, Token);

        (await Store.ReadItemDigestsAsync(_feed.Id, Token)).ShouldBe(digests);
    }

    [Fact]
    public async Task ReadItemDigests_FeedNeverRefreshed_IsEmpty() =>
        (await Store.ReadItemDigestsAsync(_feed.Id, Token)).ShouldBeEmpty();

    [Fact]
    public async Task ReadFeeds_ManyFeeds_GivesEachOnce()
    {
        var feeds = Enumerable.Range(0, 250).Select(i => FeedBuilder.Feed("feed" + i)).ToArray();
        await Task.WhenAll(feeds.Select(f => Store.CommitAsync(CommitBuilder.Idle(f), Token)));

        var states = await Store.ReadFeedsAsync(Token);

        states.Select(s => s.Id).ShouldBe(feeds.Select(f => f.Id), ignoreOrder: true);
    }

    private FeedState FullState() => new()
    {
        Id = _feed.Id,
        Url = _feed.DisplayUrl,
        Provider = "alpha",
        Title = "",
        Validators = new Validators("W/\"é \"", "Wed, 01 May 2024 12:00:00 GMT ", ulong.MaxValue),
        Hints = new ServerHints
        {
            Freshness = TimeSpan.FromSeconds(90),
            TimeToLive = TimeSpan.FromMinutes(60),
            UpdatePeriod = TimeSpan.FromTicks(7),
            SkipHours = 5,
            SkipDays = 64,
        },
        NextPollAt = DraftBuilder.Arrival.AddMinutes(30),
        NextPollReason = "ttl",
        ResumesAt = DraftBuilder.Arrival.AddMinutes(20),
        Links = new HubLinks { Hubs = ["https://hub.example/", "https://other.example/é"], Self = "https://alpha.example/feed" },
        Hold = FeedHold.Gone,
        RestingHost = "target.example",
        RestsUntil = DraftBuilder.Arrival.AddMinutes(10),
        HeldConfigurationHash = 1UL << 63,
        ConsecutiveFailures = 2,
        FailingSince = DraftBuilder.Arrival.AddDays(-1),
        LastSuccessAt = DraftBuilder.Arrival.AddDays(-2),
        PermanentTarget = "https://moved.example/feed",
        PermanentTargetSeen = 1,
        Rhythm = [DraftBuilder.Arrival, DraftBuilder.Arrival.AddHours(-3)],
    };

    private RefreshOutcome FullOutcome() => new()
    {
        FeedId = _feed.Id,
        Kind = RefreshOutcomeKind.ParseFailed,
        StartedAt = DraftBuilder.Arrival.AddTicks(12_345),
        Duration = TimeSpan.FromMilliseconds(123.4567),
        StatusCode = 200,
        Bytes = 5_000_000_000,
        KnownItems = 3,
        Message = "Line 3: no end tag.",
        NextPollAt = DraftBuilder.Arrival.AddMinutes(30),
        NextPollReason = "back-off 2",
        Repairs = ["dates", "entities"],
        Timings = [new(RefreshStep.WaitForHost, TimeSpan.FromTicks(7)), new(RefreshStep.Fetch, TimeSpan.FromHours(100))],
    };
}
