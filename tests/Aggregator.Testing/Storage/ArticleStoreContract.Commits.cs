using Aggregator.Core.Model;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>What a commit decides.</content>
public abstract partial class ArticleStoreContract
{
    private readonly Feed _feed = FeedBuilder.Feed("alpha");
    private readonly Feed _other = FeedBuilder.Feed("beta");

    [Fact]
    public async Task Commit_NewArticle_StoresAllOfIt()
    {
        var draft = DraftBuilder.Draft(_feed, "a", minutesOld: 5) with
        {
            Published = true,
            PublishedAtInferred = true,
            Categories = ["Own", "Two"],
            WasRepaired = true,
        };

        var result = await CommitAsync(_feed, draft);

        ShouldCount(result, 1, 0, 0);
        var article = await FindAsync("a");
        article.ShouldSatisfyAllConditions(
            () => article.Id.ShouldBe(DraftBuilder.Id("a")),
            () => article.Title.ShouldBe(draft.Title),
            () => article.Excerpt.ShouldBe(draft.Excerpt),
            () => article.Content.ShouldBe(draft.Content),
            () => article.Category.ShouldBe(draft.Category),
            () => article.PublishedAt.ShouldBe(draft.PublishedAt),
            () => article.PublishedAtInferred.ShouldBeTrue(),
            () => article.OriginalUrl.ShouldBe(draft.OriginalUrl),
            () => article.WebUrl.ShouldBe(draft.WebUrl),
            () => article.Provider.ShouldBe(_feed.Provider.Short),
            () => article.OwnerFeed.ShouldBe(_feed.Id),
            () => article.Language.ShouldBe("en"),
            () => article.Authors.ShouldBe(draft.Authors),
            () => article.Topics.ShouldBe(draft.Topics),
            () => article.FeedCategories.ShouldBe(draft.Categories),
            () => article.WasRepaired.ShouldBeTrue(),
            () => article.Images.ShouldBe(draft.Images),
            () => article.Quality.ShouldBe(50),
            () => article.QualitySignals.ShouldBe(draft.QualitySignals),
            () => article.Heat.ShouldBe(ArticleConstants.NoHeat),
            () => article.Published.ShouldBeTrue(),
            () => article.StoryId.ShouldBeNull(),
            () => article.WordCount.ShouldBe(4),
            () => article.TextHash.ShouldBe(draft.TextHash),
            () => article.FirstSeen.ShouldBe(draft.Arrival),
            () => article.Updated.ShouldBe(draft.Arrival),
            () => article.Revision.ShouldBe(1),
            () => article.Sequence.ShouldBe(result.LastSequence),
            () => article.Sightings.ShouldHaveSingleItem().FeedId.ShouldBe(_feed.Id));
    }

    [Fact]
    public async Task Commit_EmptyAndMissingValues_ComeBackAsGiven()
    {
        var draft = DraftBuilder.Draft(_feed, "a") with
        {
            Title = "",
            Excerpt = "  two  spaces ",
            Language = null,
            Authors = [],
            Topics = [],
            OriginalUrl = "",
            Images = [new ArticleImage("https://news.example/x.png")],
            QualitySignals = [],
        };

        await CommitAsync(_feed, draft);

        var article = await FindAsync("a");
        (article.Title, article.Excerpt, article.Language, article.OriginalUrl).ShouldBe(("", "  two  spaces ", null, ""));
        article.Authors.ShouldBeEmpty();
        article.Topics.ShouldBeEmpty();
        article.QualitySignals.ShouldBeEmpty();
        article.Images.ShouldBe(draft.Images);
        article.Sightings[0].Url.ShouldBeNull();
    }

    [Fact]
    public async Task Commit_HalfASurrogatePair_IsStoredAsReplacementCharacter()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Title = "cut \ud83d", Excerpt = "whole \ud83d\ude00" });

        var article = await FindAsync("a");
        (article.Title, article.Excerpt).ShouldBe(("cut \ufffd", "whole \ud83d\ude00"));
    }

    [Fact]
    public async Task Commit_SameTextAgain_IsKnownAndChangesNothing()
    {
        var first = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));

        var second = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", minutesOld: 30));

        ShouldCount(second, 0, 0, 1);
        second.LastSequence.ShouldBe(first.LastSequence);
        (await FindAsync("a")).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_OwnersEdit_RaisesRevisionAndKeepsEditorialState()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", minutesOld: 5) with { Published = true });

        var result = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second") with { Quality = 70, Topics = ["Cloud"] });

        ShouldCount(result, 0, 1, 0);
        var article = await FindAsync("a");
        (article.Revision, article.Title, article.Quality, article.Published).ShouldBe((2, "a second", 70, true));
        article.Topics.ShouldBe(["Cloud"]);
        article.PublishedAt.ShouldBe(DraftBuilder.Arrival.AddMinutes(-5));
        article.Sequence.ShouldBe(result.LastSequence);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Commit_OwnersEdit_TakesADateOnlyForAnInferredOne(bool wasInferred, bool isInferred, bool taken)
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", minutesOld: 5) with { PublishedAtInferred = wasInferred });

        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second", minutesOld: 9) with { PublishedAtInferred = isInferred });

        var article = await FindAsync("a");
        article.PublishedAt.ShouldBe(DraftBuilder.Arrival.AddMinutes(taken ? -9 : -5));
        article.PublishedAtInferred.ShouldBe(wasInferred && !taken);
    }

    [Fact]
    public async Task Commit_OwnersEdit_KeepsWhatWasMeasuredOfAnImage()
    {
        var measured = new ArticleImage("https://i.example/1", 10, 20, true) { Hash = "6f1e" };
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Images = [measured] });

        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second") with { Images = [new("https://i.example/2"), new("https://i.example/1")] });

        (await FindAsync("a")).Images.ShouldBe([new("https://i.example/2"), measured]);

        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "third") with { Images = [new("https://i.example/1", 30)] });

        (await FindAsync("a")).Images.ShouldBe([measured with { Width = 30 }]);
    }

    [Fact]
    public async Task Commit_AnothersArticle_AddsOneSightingAndIsNoChange()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));

        var first = await CommitAsync(_other, DraftBuilder.Draft(_other, "a", "other words"));
        var second = await CommitAsync(_other, DraftBuilder.Draft(_other, "a", "yet others"));

        ShouldCount(first, 0, 0, 1);
        ShouldCount(second, 0, 0, 1);
        second.LastSequence.ShouldBe(first.LastSequence);
        var article = await FindAsync("a");
        (article.Title, article.Revision, article.Sequence).ShouldBe(("a first", 1, first.LastSequence));
        article.Sightings.Select(s => s.FeedId).ShouldBe([_feed.Id, _other.Id]);
        article.Sightings[1].Url.ShouldBe("https://news.example/a?from=beta");
        (second.State.Articles, second.State.Sightings).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Commit_SightingOfAKnownArticle_IsAddedAndCounted()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        var draft = DraftBuilder.Draft(_other, "a");

        var result = await Store.CommitAsync(CommitBuilder.Commit(_other) with { Sightings = [draft], Digests = [DraftBuilder.Digest(draft)] }, Token);

        ShouldCount(result, 0, 0, 1);
        (await FindAsync("a")).Sightings.Count.ShouldBe(2);
        (await Store.ReadItemDigestsAsync(_other.Id, Token)).ShouldBe([DraftBuilder.Digest(draft)]);
    }

    [Fact]
    public async Task Commit_SightingOfAnUnknownArticle_IsLeftOutAndForgotten()
    {
        var unknown = DraftBuilder.Draft(_feed, "gone");
        var added = DraftBuilder.Draft(_feed, "a");
        var commit = CommitBuilder.Commit(_feed, added) with
        {
            Sightings = [unknown],
            Digests = [DraftBuilder.Digest(added), DraftBuilder.Digest(unknown)],
        };

        var result = await Store.CommitAsync(commit, Token);

        ShouldCount(result, 1, 0, 0);
        (await Store.FindAsync(DraftBuilder.Id("gone"), Token)).ShouldBeNull();
        (await Store.ReadItemDigestsAsync(_feed.Id, Token)).ShouldBe([DraftBuilder.Digest(added)]);
    }

    [Fact]
    public async Task Commit_LeavesAnItemOut_KeepsNoValidatorsSoThatItComesAgain()
    {
        var commit = CommitBuilder.Commit(_feed) with { Sightings = [DraftBuilder.Draft(_feed, "unknown")] };

        var result = await Store.CommitAsync(
            commit with { State = commit.State with { Validators = new Validators("\"1\"", "Wed, 01 May 2024 12:00:00 GMT", 1) } }, Token);

        result.State.Validators.ShouldBe(Validators.None);
        (await Store.ReadFeedsAsync(Token)).ShouldHaveSingleItem().Validators.ShouldBe(Validators.None);
    }

    [Fact]
    public async Task Commit_ArticleTwiceInOneDocument_IsOneArticleWithoutEdit()
    {
        var result = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "a", "second"));

        ShouldCount(result, 1, 0, 1);
        (await FindAsync("a")).Title.ShouldBe("a first");
        (await FindAsync("a")).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_KnownItemsOfTheStages_AreAddedToItsOwn()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        var commit = CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));

        var result = await Store.CommitAsync(commit with { Outcome = commit.Outcome with { KnownItems = 7 } }, Token);

        ShouldCount(result, 1, 0, 8);
    }

    [Fact]
    public async Task Commit_FurtherKeys_BecomeAliases()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Keys = [DraftBuilder.Key("a"), DraftBuilder.Key("guid")] });
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Keys = [DraftBuilder.Key("moved"), DraftBuilder.Key("guid")] });

        var result = await CommitAsync(_other, DraftBuilder.Draft(_other, "moved"));

        ShouldCount(result, 0, 0, 1);
        (await Store.FindAsync(DraftBuilder.Id("moved"), Token))!.Id.ShouldBe(DraftBuilder.Id("a"));
        (await Store.ReadStatisticsAsync(Token)).Keys.ShouldBe(3);
    }

    [Fact]
    public async Task Commit_KeysOfTwoArticles_TakeTheFirstAndLeaveTheSecond()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));

        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second") with { Keys = [DraftBuilder.Key("a"), DraftBuilder.Key("b")] });

        (await FindAsync("a")).Revision.ShouldBe(2);
        (await FindAsync("b")).Title.ShouldBe("b first");
    }

    [Fact]
    public async Task Commit_ConcurrentFeedsWithTheSameArticles_InsertEachOnce()
    {
        var feeds = Enumerable.Range(0, 20).Select(i => FeedBuilder.Feed("feed" + i)).ToArray();

        var results = await Task.WhenAll(feeds.Select(f =>
            Task.Run(() => CommitAsync(f, [.. Enumerable.Range(0, 10).Select(i => DraftBuilder.Draft(f, "shared" + i))]))));

        results.Sum(r => r.Outcome.NewArticles).ShouldBe(10);
        results.Sum(r => r.Outcome.KnownItems).ShouldBe(190);
        results.Sum(r => r.State.Articles).ShouldBe(10);
        results.Sum(r => r.State.Sightings).ShouldBe(190);
        (await Store.ReadStatisticsAsync(Token)).Articles.ShouldBe(10);
        (await FindAsync("shared3")).Sightings.Select(s => s.FeedId).ShouldBe(feeds.Select(f => f.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Commit_CanceledBeforeItsTurn_StoresNothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            () => Store.CommitAsync(CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "a")), new CancellationToken(canceled: true)));

        (await Store.FindAsync(DraftBuilder.Id("a"), Token)).ShouldBeNull();
    }
}
