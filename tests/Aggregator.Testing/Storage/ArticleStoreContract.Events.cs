using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>What happens to articles, recorded in the transactions in which it does.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Commit_NewArticles_LeaveEventsInOrder()
    {
        Store.RecordsEvents = true;
        await CommitAsync(DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));
        await CommitAsync(DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "c"));
        await ReopenAsync();

        (await EventsAsync()).ShouldBe([(DraftBuilder.Id("a"), "New"), (DraftBuilder.Id("b"), "New"), (DraftBuilder.Id("c"), "New")]);
    }

    [Fact]
    public async Task Commit_NobodyToTell_LeavesNoEvents()
    {
        await CommitAsync(DraftBuilder.Draft(_feed, "a"));

        (await EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_PublishedByARule_LeavesBothEvents()
    {
        Store.RecordsEvents = true;
        await CommitAsync(DraftBuilder.Draft(_feed, "a") with { Published = true });

        (await EventsAsync()).ShouldBe([(DraftBuilder.Id("a"), "New"), (DraftBuilder.Id("a"), "Published")]);
    }

    [Fact]
    public async Task Amend_Publication_LeavesAnEventOnce()
    {
        await CommitAsync(DraftBuilder.Draft(_feed, "a"));
        Store.RecordsEvents = true;
        var id = DraftBuilder.Id("a");
        foreach (var published in (bool[])[true, true, false, true])
            await Store.AmendAsync(id, 1, new ArticlePatch { Published = published, Origin = "ann" }, Token);

        (await EventsAsync()).ShouldBe([(id, "Published"), (id, "Published")]);
    }

    [Fact]
    public async Task Amend_CompletingAnEvent_LeavesItsMessagesInstead()
    {
        Store.RecordsEvents = true;
        await CommitAsync(DraftBuilder.Draft(_feed, "a"));
        var work = (await Store.ReadWorkAsync(WorkKinds.Event, 10, Token)).ShouldHaveSingleItem();

        var patch = new ArticlePatch { CompletesWork = work.Id, Work = [new NewWorkItem("hook:x", null, "p") { Host = "h.example" }] };
        (await Store.AmendAsync(work.Article!.Value, 1, patch, Token)).ShouldBe(AmendResult.Unchanged);
        (await Store.AmendAsync(work.Article!.Value, 1, patch, Token)).ShouldBe(AmendResult.NotFound);

        (await EventsAsync()).ShouldBeEmpty();
        (await Store.ReadWorkAsync("hook:x", 10, Token)).ShouldHaveSingleItem().Payload.ShouldBe("p");
    }

    private Task CommitAsync(params ArticleDraft[] drafts) => Store.CommitAsync(CommitBuilder.Commit(_feed, drafts), Token);

    private async Task<(ArticleId, string)[]> EventsAsync() =>
        [.. (await Store.ReadWorkAsync(WorkKinds.Event, 100, Token)).Select(w => (w.Article!.Value, w.Payload))];
}
