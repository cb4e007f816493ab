using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Amending, merging, deleting.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Amend_AllFields_ChangesThemAndRaisesSequenceOnly()
    {
        var committed = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        var patch = new ArticlePatch
        {
            Published = true,
            Topics = ["Cloud", "AI"],
            Images = [new ArticleImage("https://i.example/1", 1, 2, true) { Hash = "6f1e" }],
            Quality = 80,
            QualitySignals = [new QualitySignal("images", 1, 2)],
            Heat = DraftBuilder.Heat(12, Time.GetUtcNow()),
            Language = "de",
        };

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, patch, Token)).ShouldBe(AmendResult.Amended);

        var article = await FindAsync("a");
        (article.Published, article.Quality, article.Heat, article.HeatMark, article.Language).ShouldBe((true, 80, 12, patch.Heat, "de"));
        article.Topics.ShouldBe(patch.Topics);
        article.Images.ShouldBe(patch.Images);
        article.QualitySignals.ShouldBe(patch.QualitySignals);
        article.Revision.ShouldBe(1);
        article.Sequence.ShouldBeGreaterThan(committed.LastSequence);
        article.Updated.ShouldBe(Time.GetUtcNow());
    }

    [Fact]
    public async Task Amend_NothingDiffers_IsUnchanged()
    {
        var committed = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));

        var patch = new ArticlePatch { Published = false, Topics = ["AI"], Aliases = [DraftBuilder.Key("a")] };
        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, patch, Token)).ShouldBe(AmendResult.Unchanged);

        (await FindAsync("a")).Sequence.ShouldBe(committed.LastSequence);
    }

    [Fact]
    public async Task Amend_AnotherRevision_IsAConflict()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second"));

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Quality = 5 }, Token)).ShouldBe(AmendResult.Conflict);

        (await FindAsync("a")).Quality.ShouldBe(50);
    }

    [Fact]
    public async Task Amend_NoSuchArticle_IsNotFound()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        await Store.DeleteAsync(DraftBuilder.Id("a"), Token);

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Quality = 5 }, Token)).ShouldBe(AmendResult.NotFound);
        (await Store.AmendAsync(DraftBuilder.Id("never"), 1, new ArticlePatch { Quality = 5 }, Token)).ShouldBe(AmendResult.NotFound);
    }

    [Fact]
    public async Task Amend_Aliases_AreTakenUnlessTheyAreAnothers()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));

        var patch = new ArticlePatch { Aliases = [DraftBuilder.Key("canonical"), DraftBuilder.Key("b")] };
        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, patch, Token)).ShouldBe(AmendResult.Amended);

        (await FindAsync("canonical")).Id.ShouldBe(DraftBuilder.Id("a"));
        (await FindAsync("b")).Id.ShouldBe(DraftBuilder.Id("b"));
        Store.Known.Find([DraftBuilder.Key("canonical")])!.Value.Id.ShouldBe(DraftBuilder.Id("a"));
    }

    [Fact]
    public async Task Merge_TwoArticles_OlderStaysWithTheSightingsOfBoth()
    {
        var third = FeedBuilder.Feed("gamma");
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "young") with { Arrival = DraftBuilder.Arrival.AddMinutes(1), Published = true });
        await CommitAsync(_other, DraftBuilder.Draft(_other, "old"));
        await CommitAsync(third, DraftBuilder.Draft(third, "young"), DraftBuilder.Draft(third, "old"));

        (await Store.MergeAsync(DraftBuilder.Id("young"), DraftBuilder.Id("old"), Token)).ShouldBe(DraftBuilder.Id("old"));

        var article = await FindAsync("young");
        (article.Id, article.Title, article.Published).ShouldBe((DraftBuilder.Id("old"), "old first", true));
        article.Sightings[0].FeedId.ShouldBe(_other.Id);
        article.Sightings.Select(s => s.FeedId).ShouldBe([_other.Id, third.Id, _feed.Id], ignoreOrder: true);
        (await Store.ReadStatisticsAsync(Token)).Articles.ShouldBe(1);
        var feeds = (await Store.ReadFeedsAsync(Token)).ToDictionary(f => f.Provider, f => (f.Articles, f.Sightings));
        feeds.ShouldBe(new Dictionary<string, (long, long)> { ["alpha"] = (0, 1), ["beta"] = (1, 0), ["gamma"] = (0, 1) }, ignoreOrder: true);
    }

    [Fact]
    public async Task Merge_SameSecond_KeepsTheOneStoredFirst()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "one"));
        await CommitAsync(_other, DraftBuilder.Draft(_other, "two"));

        (await Store.MergeAsync(DraftBuilder.Id("two"), DraftBuilder.Id("one"), Token)).ShouldBe(DraftBuilder.Id("one"));
    }

    [Fact]
    public async Task Merge_AfterIt_TheYoungersKeysLeadToTheOlder()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "one"));
        await CommitAsync(_other, DraftBuilder.Draft(_other, "two") with { Keys = [DraftBuilder.Key("two"), DraftBuilder.Key("guid")] });
        await Store.MergeAsync(DraftBuilder.Id("one"), DraftBuilder.Id("two"), Token);
        await ReopenAsync();

        var result = await CommitAsync(_other, DraftBuilder.Draft(_other, "two", "edited") with { Keys = [DraftBuilder.Key("guid")] });

        ShouldCount(result, 0, 0, 1);
        (await FindAsync("guid")).Id.ShouldBe(DraftBuilder.Id("one"));
        await Store.Known.ReadyAsync(Token);
        Store.Known.Find([DraftBuilder.Key("two")])!.Value.Id.ShouldBe(DraftBuilder.Id("one"));
    }

    [Fact]
    public async Task Merge_AChain_LeadsToTheOldest()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "one"), DraftBuilder.Draft(_feed, "two"), DraftBuilder.Draft(_feed, "three"));

        await Store.MergeAsync(DraftBuilder.Id("three"), DraftBuilder.Id("two"), Token);
        await Store.MergeAsync(DraftBuilder.Id("three"), DraftBuilder.Id("one"), Token);

        (await FindAsync("three")).Id.ShouldBe(DraftBuilder.Id("one"));
        (await Store.MergeAsync(DraftBuilder.Id("two"), DraftBuilder.Id("three"), Token)).ShouldBe(DraftBuilder.Id("one"));
    }

    [Fact]
    public async Task Merge_NoSuchArticle_IsNull()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));

        (await Store.MergeAsync(DraftBuilder.Id("a"), DraftBuilder.Id("never"), Token)).ShouldBeNull();
        (await Store.MergeAsync(DraftBuilder.Id("never"), DraftBuilder.Id("a"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_Article_DoesNotComeBack()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Keys = [DraftBuilder.Key("a"), DraftBuilder.Key("guid")] });
        await CommitAsync(_other, DraftBuilder.Draft(_other, "a"));

        (await Store.DeleteAsync(DraftBuilder.Id("a"), Token)).ShouldBeTrue();
        (await Store.DeleteAsync(DraftBuilder.Id("a"), Token)).ShouldBeFalse();
        await ReopenAsync();
        var again = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second"));
        var other = await CommitAsync(_other, DraftBuilder.Draft(_other, "b") with { Keys = [DraftBuilder.Key("b"), DraftBuilder.Key("guid")] });

        ShouldCount(again, 0, 0, 1);
        ShouldCount(other, 0, 0, 1);
        (await Store.FindAsync(DraftBuilder.Id("a"), Token)).ShouldBeNull();
        Store.Known.Find([DraftBuilder.Key("b")])!.Value.Deleted.ShouldBeTrue();
        (await Store.ReadStatisticsAsync(Token)).Articles.ShouldBe(0);
        (await Store.ReadFeedsAsync(Token)).ShouldAllBe(f => f.Articles == 0 && f.Sightings == 0);
    }

    [Fact]
    public async Task Delete_NoSuchArticle_IsFalse() => (await Store.DeleteAsync(DraftBuilder.Id("never"), Token)).ShouldBeFalse();

    [Fact]
    public async Task History_EveryChange_IsToldWithTimeAndOrigin()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Published = true });
        await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Published = false, Origin = "cli ann" }, Token);
        await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Topics = ["X"], Quality = 1, Origin = "enrich" }, Token);
        var edit = DraftBuilder.Draft(_feed, "a") with { Title = "Another", Content = "<p>other</p>", TextHash = 99 };
        await CommitAsync(_feed, edit);

        var history = (await FindAsync("a")).History;
        history.Select(e => (e.Kind, e.Origin, e.Detail)).ShouldBe(
        [
            (ArticleEventKind.Published, "rule publish.minQuality", null),
            (ArticleEventKind.Unpublished, "cli ann", null),
            (ArticleEventKind.Amended, "enrich", "topics, quality"),
            (ArticleEventKind.Edited, _feed.DisplayUrl, "title, content"),
        ]);
        history.ShouldAllBe(e => e.At.Offset == TimeSpan.Zero && e.At > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task History_Merge_UnitesBoth()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "old", minutesOld: 10) with { Published = true });
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "young"));
        await Store.AmendAsync(DraftBuilder.Id("young"), 1, new ArticlePatch { Quality = 5 }, Token);
        var stays = await Store.MergeAsync(DraftBuilder.Id("old"), DraftBuilder.Id("young"), Token);

        var history = (await Store.FindAsync(stays!.Value, Token))!.History;
        history.Select(e => e.Kind).ShouldBe([ArticleEventKind.Published, ArticleEventKind.Amended, ArticleEventKind.Merged], ignoreOrder: true);
        history[^1].Kind.ShouldBe(ArticleEventKind.Merged);
    }

    [Fact]
    public async Task History_ManyChanges_KeepsTheLatest()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        for (var i = 0; i < ArticleConstants.MaxHistoryLength + 5; i++)
            await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Published = i % 2 == 0, Origin = $"{i}" }, Token);

        var history = (await FindAsync("a")).History;
        (history.Count, history[0].Origin, history[^1].Origin).ShouldBe((ArticleConstants.MaxHistoryLength, "5", "104"));
    }
}
