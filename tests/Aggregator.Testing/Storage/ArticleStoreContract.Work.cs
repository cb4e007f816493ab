using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Putting work off, completing it together with a change, and what pages give.</content>
public abstract partial class ArticleStoreContract
{
    private const string PageKind = "page";

    [Fact]
    public async Task Work_OfAnArticle_HasTheHostOfItsPageUnlessItSaysAnother()
    {
        await CommitWithWorkAsync(
            DraftBuilder.Draft(_feed, "a"), new NewWorkItem(PageKind, DraftBuilder.Key("a"), "{}"), new NewWorkItem(PageKind, DraftBuilder.Key("a"), "{}") { Host = "images.example" });

        (await Store.ReadWorkAsync(PageKind, 10, Token)).Select(w => w.Host).ShouldBe(["news.example", "images.example"]);
    }

    [Fact]
    public async Task DeferWork_Waiting_KeepsAttemptsAndTimeOverRestarts()
    {
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "a"));
        (work.Attempts, work.NotBefore).ShouldBe((0, null));

        await Store.DeferWorkAsync(work.Id, 2, DraftBuilder.Arrival.AddHours(3), Token);
        await ReopenAsync();

        var deferred = (await Store.ReadWorkAsync(PageKind, 10, Token)).ShouldHaveSingleItem();
        deferred.ShouldBe(work with { Attempts = 2, NotBefore = DraftBuilder.Arrival.AddHours(3) });
    }

    [Fact]
    public async Task DeferWork_DoneAlready_DoesNotBringItBack()
    {
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "a"));
        await Store.AckWorkAsync([work.Id], Token);

        await Store.DeferWorkAsync(work.Id, 1, DraftBuilder.Arrival, Token);

        (await Store.ReadWorkAsync(PageKind, 10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadWork_BehindAnId_GoesOnThere()
    {
        await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "a"), [.. Enumerable.Range(0, 5).Select(i => new NewWorkItem(PageKind, DraftBuilder.Key("a"), $"{i}"))]);

        var first = await Store.ReadWorkAsync(PageKind, 0, 2, Token);
        var rest = await Store.ReadWorkAsync(PageKind, first[^1].Id, 10, Token);

        first.Concat(rest).Select(w => w.Payload).ShouldBe(["0", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task Statistics_Work_CountsWhatWaitsByKind()
    {
        await CommitWithWorkAsync(
            DraftBuilder.Draft(_feed, "a"), new NewWorkItem(PageKind, DraftBuilder.Key("a"), "1"), new NewWorkItem(PageKind, DraftBuilder.Key("a"), "2"), new NewWorkItem("image", DraftBuilder.Key("a"), "3"));
        var done = (await Store.ReadWorkAsync(PageKind, 1, Token))[0].Id;

        await Store.AckWorkAsync([done], Token);
        await Store.AckWorkAsync([done, long.MaxValue], Token);
        await ReopenAsync();

        var waiting = (await Store.ReadStatisticsAsync(Token)).Work;
        (waiting[PageKind], waiting["image"]).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Amend_CompletesWork_ChangesRemovesAndLeavesWorkTogether()
    {
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "a"));
        var patch = new ArticlePatch { Quality = 7, CompletesWork = work.Id, Work = [new NewWorkItem("image", null, "i")] };

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, patch, Token)).ShouldBe(AmendResult.Amended);
        await ReopenAsync();

        (await FindAsync("a")).Quality.ShouldBe(7);
        (await Store.ReadWorkAsync(PageKind, 10, Token)).ShouldBeEmpty();
        (await Store.ReadWorkAsync("image", 10, Token)).ShouldHaveSingleItem().Article.ShouldBe(DraftBuilder.Id("a"));
    }

    [Fact]
    public async Task Amend_WorkIsDoneAlready_ChangesNothing()
    {
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "a"));
        await Store.AckWorkAsync([work.Id], Token);

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Quality = 7, CompletesWork = work.Id }, Token)).ShouldBe(AmendResult.NotFound);

        (await FindAsync("a")).Quality.ShouldBe(50);
    }

    [Fact]
    public async Task Amend_ConflictsWithAnEdit_KeepsTheWork()
    {
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "a"));
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second"));

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Quality = 7, CompletesWork = work.Id }, Token)).ShouldBe(AmendResult.Conflict);

        (await Store.ReadWorkAsync(PageKind, 10, Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Amend_ArticleWasMergedMeanwhile_IsAConflict()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "old"));
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "young"));
        await Store.MergeAsync(DraftBuilder.Id("old"), DraftBuilder.Id("young"), Token);

        (await Store.AmendAsync(DraftBuilder.Id("young"), 1, new ArticlePatch { Excerpt = "of another page", CompletesWork = work.Id }, Token)).ShouldBe(AmendResult.Conflict);

        (await FindAsync("old")).Excerpt.ShouldBe("Excerpt of old first.");
    }

    [Fact]
    public async Task Amend_PartsOfAPage_AreStoredAndMarked()
    {
        await CommitAsync(_feed, Bare("a"));
        var date = DraftBuilder.Arrival.AddDays(-1);
        var patch = new ArticlePatch
        {
            Title = "t",
            Excerpt = "e",
            Content = "<p>c</p>",
            WordCount = 1,
            Authors = ["Ann"],
            PublishedAt = date,
            WebUrl = "https://news.example/canonical",
            FromPage = ArticleParts.Title | ArticleParts.Excerpt,
        };

        await Store.AmendAsync(DraftBuilder.Id("a"), 1, patch, Token);
        await ReopenAsync();

        var article = await FindAsync("a");
        (article.Title, article.Excerpt, article.Content, article.WordCount, article.WebUrl).ShouldBe(("t", "e", "<p>c</p>", 1, "https://news.example/canonical"));
        (article.PublishedAt, article.PublishedAtInferred, article.Revision, article.FromPage).ShouldBe((date, false, 1, ArticleParts.Title | ArticleParts.Excerpt));
        article.Authors.ShouldBe(["Ann"]);
        article.History.ShouldHaveSingleItem().Detail.ShouldBe("title, excerpt, content, authors, date, link");
    }

    [Fact]
    public async Task Amend_DateOfThePage_IsTakenOnlyWhereItWasInferred()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));

        await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { PublishedAt = DraftBuilder.Arrival.AddDays(-9) }, Token);

        (await FindAsync("a")).PublishedAt.ShouldBe(DraftBuilder.Arrival);
    }

    [Fact]
    public async Task Commit_EditAfterAPage_KeepsWhatTheFeedStillLacks()
    {
        await CommitAsync(_feed, Bare("a"));
        const ArticleParts all = ArticleParts.Excerpt | ArticleParts.Content | ArticleParts.Authors | ArticleParts.Images | ArticleParts.WebUrl;
        var patch = new ArticlePatch
        {
            Excerpt = "of the page",
            Content = "<p>page</p>",
            WordCount = 1,
            Authors = ["Ann"],
            Images = [new ArticleImage("https://i.example/p")],
            WebUrl = "https://news.example/canonical",
            FromPage = all,
        };
        await Store.AmendAsync(DraftBuilder.Id("a"), 1, patch, Token);

        await CommitAsync(_feed, Bare("a") with { Title = "edited", Excerpt = "of the feed", TextHash = 99 });

        var article = await FindAsync("a");
        (article.Title, article.Excerpt, article.Content, article.WordCount, article.WebUrl, article.Revision)
            .ShouldBe(("edited", "of the feed", "<p>page</p>", 1, "https://news.example/canonical", 2));
        article.Authors.ShouldBe(["Ann"]);
        article.Images.ShouldHaveSingleItem().Url.ShouldBe("https://i.example/p");
        article.FromPage.ShouldBe(all & ~ArticleParts.Excerpt);
    }

    [Fact]
    public async Task Commit_EditTakesTextAway_DoesNotKeepTheFeedsOwn()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));

        await CommitAsync(_feed, Bare("a") with { TextHash = 99 });

        var article = await FindAsync("a");
        (article.Content, article.Authors.Count, article.Images.Count).ShouldBe(("", 0, 0));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(false, false)]
    public async Task Amend_PublishedByRule_NeverGoesAgainstAPerson(bool? person, bool expected)
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        if (person is not null)
        {
            await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Published = true, Origin = "cli" }, Token);
            await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Published = person, Origin = "cli" }, Token);
        }

        await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { PublishedByRule = true, Quality = 3 }, Token);

        var article = await FindAsync("a");
        article.Published.ShouldBe(expected);
        article.History.Count(e => e.Origin == ArticleConstants.PublishRule).ShouldBe(expected ? 1 : 0);
    }

    [Fact]
    public async Task Amend_ManyTimes_RemembersWhatAPersonSaidOfPublication()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a") with { Published = true });
        await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Published = false, Origin = "cli" }, Token);
        for (var i = 0; i < ArticleConstants.MaxHistoryLength + 5; i++)
            await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { Quality = i % 90 }, Token);

        await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { PublishedByRule = true, Quality = 95 }, Token);

        var article = await FindAsync("a");
        (article.Published, article.History.Count, article.History[0].Origin).ShouldBe((false, ArticleConstants.MaxHistoryLength, "cli"));
    }

    [Fact]
    public async Task Amend_CanonicalKeyOfAnother_MakesThemOneAndCompletesTheWork()
    {
        await CommitAsync(_other, Bare("old", _other) with { Arrival = DraftBuilder.Arrival.AddMinutes(-5), Language = null });
        var work = await CommitWithWorkAsync(DraftBuilder.Draft(_feed, "young") with { Published = true });
        var patch = new ArticlePatch { CanonicalKey = DraftBuilder.Key("old"), WebUrl = "https://news.example/old", CompletesWork = work.Id };

        (await Store.AmendAsync(DraftBuilder.Id("young"), 1, patch, Token)).ShouldBe(AmendResult.Merged);
        await ReopenAsync();

        var article = await FindAsync("young");
        (article.Id, article.Published, article.Language, article.WordCount).ShouldBe((DraftBuilder.Id("old"), true, "en", 4));
        (article.Excerpt, article.Content).ShouldBe(("Excerpt of young first.", "<p>Content of young first.</p>"));
        (article.PublishedAt, article.PublishedAtInferred).ShouldBe((DraftBuilder.Arrival, false));
        article.Authors.ShouldBe(["Ada Lovelace"]);
        article.Images.ShouldHaveSingleItem();
        article.Sightings.Select(s => s.FeedId).ShouldBe([_other.Id, _feed.Id]);
        article.History.Select(e => e.Kind).ShouldContain(ArticleEventKind.Merged);
        (await Store.ReadWorkAsync(PageKind, 10, Token)).ShouldBeEmpty();
        (await Store.ReadStatisticsAsync(Token)).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task Amend_CanonicalKeyOfAnother_LeavesTheOldersOwnParts()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "old"), DraftBuilder.Draft(_feed, "young"));

        await Store.AmendAsync(DraftBuilder.Id("young"), 1, new ArticlePatch { CanonicalKey = DraftBuilder.Key("old") }, Token);

        var article = await FindAsync("old");
        (article.Title, article.Content, article.FromPage).ShouldBe(("old first", "<p>Content of old first.</p>", ArticleParts.None));
    }

    [Fact]
    public async Task Amend_CanonicalKeyOfADeletedArticle_IsNotTaken()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "gone"), DraftBuilder.Draft(_feed, "a"));
        await Store.DeleteAsync(DraftBuilder.Id("gone"), Token);

        (await Store.AmendAsync(DraftBuilder.Id("a"), 1, new ArticlePatch { CanonicalKey = DraftBuilder.Key("gone"), Quality = 2 }, Token)).ShouldBe(AmendResult.Amended);

        (await Store.FindAsync(DraftBuilder.Id("gone"), Token)).ShouldBeNull();
        (await FindAsync("a")).Quality.ShouldBe(2);
    }

    [Fact]
    public async Task Amend_SameCanonicalKeyOfAWholeSite_DoesNotUniteItAll()
    {
        var drafts = Enumerable.Range(0, 30).Select(i => DraftBuilder.Draft(_feed, $"a{i}")).ToArray();
        await CommitAsync(_feed, drafts);

        for (var i = 1; i < drafts.Length; i++)
            await Store.AmendAsync(DraftBuilder.Id($"a{i}"), 1, new ArticlePatch { CanonicalKey = DraftBuilder.Key("a0") }, Token);

        (await Store.ReadStatisticsAsync(Token)).Articles.ShouldBe(20);
    }

    /// <summary>A draft with a title and a link alone.</summary>
    private ArticleDraft Bare(string name, Feed? feed = null) => DraftBuilder.Draft(feed ?? _feed, name) with
    {
        Excerpt = "",
        Content = "",
        WordCount = 0,
        Authors = [],
        Images = [],
        PublishedAtInferred = true,
        PublishedAt = DraftBuilder.Arrival.AddSeconds(-9),
    };

    private async Task<WorkItem> CommitWithWorkAsync(ArticleDraft draft, params NewWorkItem[] work)
    {
        if (work.Length == 0)
            work = [new NewWorkItem(PageKind, draft.Keys[0], "{}")];
        await Store.CommitAsync(CommitBuilder.Commit(draft.Feed, draft) with { Work = work }, Token);
        return (await Store.ReadWorkAsync(PageKind, 10, Token))[0];
    }
}
