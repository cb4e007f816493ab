using Aggregator.Core.Enrichment.Quality;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline;

public sealed class FeedRefreshTests
{
    private static readonly Feed Feed = Sample.Feed();

    public static TheoryData<RefreshOutcomeKind> FetchEnds =>
    [
        RefreshOutcomeKind.NotModified, RefreshOutcomeKind.Unchanged, RefreshOutcomeKind.Throttled, RefreshOutcomeKind.Gone,
        RefreshOutcomeKind.ResolveFailed, RefreshOutcomeKind.ConnectFailed, RefreshOutcomeKind.TlsFailed, RefreshOutcomeKind.TimedOut,
        RefreshOutcomeKind.RedirectFailed, RefreshOutcomeKind.RefusedAddress, RefreshOutcomeKind.StatusFailed, RefreshOutcomeKind.TooLarge,
        RefreshOutcomeKind.BodyFailed,
    ];

    [Fact]
    public async Task Refresh_NewItems_CommitsDraftsStateAndOutcomeTogether()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 11), Sample.Item(1, 12));

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.Kind.ShouldBe(RefreshOutcomeKind.Updated);
        outcome.NewArticles.ShouldBe(2);
        var commit = fixture.Store.Commits.ShouldHaveSingleItem();
        commit.Articles.Count.ShouldBe(2);
        commit.Digests!.Select(d => d.RawHash).ShouldBe([11UL, 12UL]);
        commit.State.Validators.ETag.ShouldBe("\"1\"");
        commit.State.Title.ShouldBe("A feed");
        commit.State.NextPollAt.ShouldBe(Sample.Now + PipelineFixture.PollInterval);
    }

    [Fact]
    public async Task Refresh_ImagesOfUnknownSize_LeaveWorkInTheSameCommit()
    {
        await using var fixture = await PipelineFixture.OpenAsync(normalizer: new FakeNormalizer { Images = [new("https://site.example/a.jpg")] });
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 11), Sample.Item(1, 12));

        await fixture.RefreshAsync(Feed);

        var commit = fixture.Store.Commits.ShouldHaveSingleItem();
        commit.Work.Select(w => (w.Kind, w.Key)).ShouldBe(commit.Articles.Select(a => ("image", (ArticleKey?)a.Keys[0])));
    }

    [Fact]
    public async Task Refresh_ItemsAsLastSeen_AreDroppedBeforeNormalization()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 11));
        await fixture.RefreshAsync(Feed);

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.KnownItems.ShouldBe(1);
        fixture.Store.Commits.Last().Articles.ShouldBeEmpty();
        fixture.Store.Commits.Last().Digests!.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(FetchEnds))]
    public async Task Refresh_FetchEndsIt_IsRecordedWithoutArticles(RefreshOutcomeKind end)
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Ending(end, new Validators("\"2\"", null, 2)));

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.Kind.ShouldBe(end);
        var commit = fixture.Store.Commits.ShouldHaveSingleItem();
        commit.Outcome.Kind.ShouldBe(end);
        commit.Digests.ShouldBeNull();
        commit.State.ConsecutiveFailures.ShouldBe(end.IsFailure() ? 1 : 0);
        commit.State.Validators.ETag.ShouldBe(end.IsFailure() ? null : "\"2\"");
    }

    [Fact]
    public async Task Refresh_DocumentCannotBeRead_KeepsTheOldValidators()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        await fixture.RefreshAsync(Feed);
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document("broken", "\"2\""));
        fixture.Parser.Answer = _ => ParseResult.Failed(RefreshOutcomeKind.ParseFailed, "no");

        await fixture.RefreshAsync(Feed);

        fixture.Store.Commits.Last().State.Validators.ETag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task Refresh_LargeDocuments_AreReadOneAtATime()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource();
        var reads = 0;
        var large = new string(' ', 2 * 1024 * 1024);
        fixture.Fetcher.Answer = (request, _) => Task.FromResult(FakeFetcher.Document(request.Feed.Url.EndsWith("small", StringComparison.Ordinal) ? "" : large));
        fixture.Parser.Answer = document =>
        {
            if (document.Body.Length > 0 && Interlocked.Increment(ref reads) == 1)
            {
                entered.SetResult();
                release.Wait(TestContext.Current.CancellationToken);
            }

            return FakeParser.Feed();
        };
        var first = Task.Run(() => fixture.RefreshAsync(Feed));
        await entered.Task;

        var second = fixture.RefreshAsync(Sample.Feed("https://b.example/large"));
        var small = await fixture.RefreshAsync(Sample.Feed("https://c.example/small"));

        (reads, small.Kind).ShouldBe((1, RefreshOutcomeKind.Updated));
        release.Set();
        (await first).Kind.ShouldBe(RefreshOutcomeKind.Updated);
        (await second).Kind.ShouldBe(RefreshOutcomeKind.Updated);
    }

    [Fact]
    public async Task Refresh_StageCrashes_IsAnOutcomeAndBacksOff()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Parser.Answer = _ => throw new InvalidOperationException("a defect");

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.Kind.ShouldBe(RefreshOutcomeKind.Crashed);
        outcome.Message.ShouldNotBeNull().ShouldContain("a defect");
        fixture.Store.Commits.ShouldHaveSingleItem().State.NextPollAt.ShouldNotBeNull().ShouldBeGreaterThan(Sample.Now);
    }

    [Fact]
    public async Task Refresh_StoreFails_KeepsTheOldStateButWaits()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Store.Failure = new IOException("disk full");

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.Kind.ShouldBe(RefreshOutcomeKind.StoreFailed);
        var state = fixture.Coordinator.FindState(Feed.Id).ShouldNotBeNull();
        state.Validators.ShouldBe(Validators.None);
        state.NextPollAt.ShouldBe(Sample.Now + PipelineFixture.PollInterval);
    }

    [Fact]
    public async Task Refresh_Updated_TimesItsStepsAndCountsNoWaiting()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Gate.Waited = TimeSpan.FromMinutes(5);
        fixture.Fetcher.Answer = (_, _) =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(3));
            return Task.FromResult(FakeFetcher.Document(""));
        };
        fixture.Parser.Answer = _ =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(2));
            return FakeParser.Feed(Sample.Item(0, 11));
        };

        var outcome = await fixture.RefreshAsync(Feed);

        outcome.Timings.Where(t => t.Duration > TimeSpan.Zero).Select(t => (t.Step, (int)t.Duration.TotalSeconds))
            .ShouldBe([(RefreshStep.WaitForHost, 300), (RefreshStep.Fetch, 3), (RefreshStep.Parse, 2)]);
        outcome.Timings.Select(t => t.Step).ShouldBe(Enum.GetValues<RefreshStep>().Where(s => s != RefreshStep.Commit), ignoreOrder: true);
        outcome.Timings.Select(t => t.Step).Where(s => s != RefreshStep.Group).ShouldBeInOrder();
        outcome.Duration.ShouldBe(TimeSpan.FromSeconds(5));
        outcome.NextPollReason.ShouldBe("fixed");
    }

    [Theory]
    [InlineData("other", 0, 0.25)]
    [InlineData("other", 1, 1)]
    [InlineData("own", 0, 1)]
    [InlineData(null, 0, 1)]
    public async Task Refresh_StoryToldBefore_IsRatedAsARetelling(string? teller, int minutesLater, double originality)
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document(""));
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 11));
        await fixture.RefreshAsync(Feed);
        var first = fixture.Store.Commits.Single().Articles.Single();
        fixture.Parser.Answer = _ => FakeParser.Feed(Sample.Item(0, 12));
        var provider = teller == "own" ? Feed.Provider.Name : teller;
        fixture.Store.KnownStories.Telling = provider is null ? null : new StoryEntry(1, provider, first.PublishedAt.AddMinutes(minutesLater), StorySignature.None);

        await fixture.RefreshAsync(Feed);

        var draft = fixture.Store.Commits.Last().Articles.Single();
        draft.QualitySignals.Single(s => s.Name == QualitySignals.Originality).Value.ShouldBe(originality);
        draft.Signature.ShouldBeSameAs(fixture.Store.KnownStories.Asked[^1]);
    }

    [Theory]
    [InlineData(RefreshOutcomeKind.NotModified, 0)]
    [InlineData(RefreshOutcomeKind.Updated, 1)]
    public async Task Refresh_WaitsForItsCommit_KeepsItsPlaceOnlyWithADocument(RefreshOutcomeKind kind, int held)
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(
            kind == RefreshOutcomeKind.Updated ? FakeFetcher.Document("") : FakeFetcher.Ending(kind));
        var heldAtCommit = -1;
        fixture.Store.OnCommit = () => heldAtCommit = fixture.Gate.Held;

        (await fixture.RefreshAsync(Feed)).Kind.ShouldBe(kind);

        heldAtCommit.ShouldBe(held);
        fixture.Gate.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Refresh_StageCrashes_TimesItTheSame()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Parser.Answer = _ =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(2));
            throw new InvalidOperationException("a defect");
        };

        (await fixture.RefreshAsync(Feed)).Timings[^1].ShouldBe(new StepTiming(RefreshStep.Parse, TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task Refresh_ReplacedOwner_StoresNothing()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Store.Refuses = true;

        (await fixture.RefreshAsync(Feed)).Kind.ShouldBe(RefreshOutcomeKind.StoreFailed);
    }

    [Fact]
    public async Task Refresh_Canceled_RecordsThatAndNothingElse()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var canceled = new CancellationTokenSource();
        fixture.Fetcher.Answer = (_, token) =>
        {
            canceled.Cancel();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("not reached");
        };

        var outcome = await fixture.RefreshAsync(Feed, cancellationToken: canceled.Token);

        outcome.Kind.ShouldBe(RefreshOutcomeKind.Abandoned);
        var commit = fixture.Store.Commits.ShouldHaveSingleItem();
        (commit.Outcome.Kind, commit.Digests, commit.Articles.Count).ShouldBe((RefreshOutcomeKind.Abandoned, null, 0));
        commit.State.ShouldBe(FeedState.New(Feed) with { Rhythm = commit.State.Rhythm });
        fixture.Coordinator.DueAt(Feed).ShouldNotBeNull().ShouldBeLessThan(Sample.Now);
    }
}
