using Aggregator.Core.Storage;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>The change feed and the work.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Changes_SeveralOfOneArticle_GiveTheLatestOnly()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));
        var last = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a", "second"));

        var changes = await Store.ReadChangesAsync(0, 10, Token);

        changes.Select(c => c.Id).ShouldBe([DraftBuilder.Id("b"), DraftBuilder.Id("a")]);
        changes.ShouldAllBe(c => c.Kind == ArticleChangeKind.Stored && c.Article!.Sequence == c.Sequence);
        changes[1].Article!.Title.ShouldBe("a second");
        changes[1].Sequence.ShouldBe(last.LastSequence);
        (await Store.ReadChangesAsync(last.LastSequence, 10, Token)).ShouldBeEmpty();
        (await Store.ReadChangesAsync(long.MaxValue - 1, 10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Identity_StaysWithTheStore()
    {
        var identity = Store.Identity;
        identity.ShouldNotBe(UInt128.Zero);
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        await ReopenAsync();
        Store.Identity.ShouldBe(identity);
    }

    [Fact]
    public async Task Changes_MergeAndDelete_AreTold()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"), DraftBuilder.Draft(_feed, "c"));
        var start = (await Store.ReadStatisticsAsync(Token)).LastSequence;
        await Store.MergeAsync(DraftBuilder.Id("a"), DraftBuilder.Id("b"), Token);
        await Store.DeleteAsync(DraftBuilder.Id("c"), Token);

        var changes = await Store.ReadChangesAsync(start, 10, Token);

        var merged = changes.Single(c => c.Id == DraftBuilder.Id("b"));
        (merged.Kind, merged.Article, merged.MergedInto).ShouldBe((ArticleChangeKind.Merged, null, DraftBuilder.Id("a")));
        changes.Single(c => c.Id == DraftBuilder.Id("a")).Kind.ShouldBe(ArticleChangeKind.Stored);
        changes.Single(c => c.Id == DraftBuilder.Id("c")).Kind.ShouldBe(ArticleChangeKind.Deleted);
        changes.Select(c => c.Sequence).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public async Task Changes_InPages_AreCompleteAndInOrder()
    {
        for (var i = 0; i < 30; i++)
            await CommitAsync(_feed, [.. Enumerable.Range(0, 17).Select(j => DraftBuilder.Draft(_feed, $"a{i}-{j}"))]);

        for (var i = 0; i < 30; i += 2)
            await CommitAsync(_feed, [.. Enumerable.Range(0, 16).Select(j => DraftBuilder.Draft(_feed, $"a{i}-{j}", "second"))]);

        await ReopenAsync();
        var all = new List<ArticleChange>();
        for (var page = await Store.ReadChangesAsync(0, 37, Token); page.Count > 0; page = await Store.ReadChangesAsync(all[^1].Sequence, 37, Token))
        {
            page.Count.ShouldBeLessThanOrEqualTo(37);
            all.AddRange(page);
        }

        all.Select(c => c.Sequence).ShouldBeInOrder(SortDirection.Ascending);
        all.Select(c => c.Id).Distinct().Count().ShouldBe(30 * 17);
        all.Count.ShouldBe(30 * 17);
        all.Count(c => c.Article!.Revision == 2).ShouldBe(15 * 16);
    }

    [Fact]
    public async Task Work_OfACommit_WaitsByKindUntilAcknowledged()
    {
        var commit = CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b")) with
        {
            Work =
            [
                new NewWorkItem("page", DraftBuilder.Key("a"), "{\"n\":1}"),
                new NewWorkItem("image", DraftBuilder.Key("a"), "{}"),
                new NewWorkItem("page", DraftBuilder.Key("b"), "{\"n\":2}"),
                new NewWorkItem("webhook", null, "{}"),
            ],
        };
        await Store.CommitAsync(commit, Token);
        await ReopenAsync();

        var pages = await Store.ReadWorkAsync("page", 10, Token);
        pages.Select(w => (w.Kind, w.Article, w.Payload))
            .ShouldBe([("page", DraftBuilder.Id("a"), "{\"n\":1}"), ("page", DraftBuilder.Id("b"), "{\"n\":2}")]);
        (await Store.ReadWorkAsync("page", 1, Token)).ShouldHaveSingleItem().ShouldBe(pages[0]);
        (await Store.ReadWorkAsync("webhook", 10, Token)).ShouldHaveSingleItem().Article.ShouldBeNull();
        (await Store.ReadWorkAsync("unheard", 10, Token)).ShouldBeEmpty();

        await Store.AckWorkAsync([pages[0].Id, long.MaxValue], Token);
        (await Store.ReadWorkAsync("page", 10, Token)).ShouldBe([pages[1]]);
        (await Store.ReadWorkAsync("image", 10, Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Work_ForAnArticleThatWasKnownAfterAll_IsLeftOut()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        var commit = CommitBuilder.Commit(_other, DraftBuilder.Draft(_other, "a"), DraftBuilder.Draft(_other, "b")) with
        {
            Work = [new NewWorkItem("page", DraftBuilder.Key("a"), "{}"), new NewWorkItem("page", DraftBuilder.Key("b"), "{}")],
        };

        await Store.CommitAsync(commit, Token);

        (await Store.ReadWorkAsync("page", 10, Token)).ShouldHaveSingleItem().Article.ShouldBe(DraftBuilder.Id("b"));
    }

    [Fact]
    public async Task Work_Ids_GrowOverRestarts()
    {
        var ids = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            await Store.CommitAsync(CommitBuilder.Idle(_feed) with { Work = [new NewWorkItem("webhook", null, "{}")] }, Token);
            var id = (await Store.ReadWorkAsync("webhook", 10, Token)).ShouldHaveSingleItem().Id;
            ids.Add(id);
            await Store.AckWorkAsync([id], Token);
            await ReopenAsync();
        }

        ids.ShouldBeInOrder(SortDirection.Ascending);
        ids.Distinct().Count().ShouldBe(3);
    }
}
