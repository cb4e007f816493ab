using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Known articles and restarts.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Known_StoredArticle_IsFoundUnderAnyKey()
    {
        var draft = DraftBuilder.Draft(_feed, "a") with { Keys = [DraftBuilder.Key("a"), DraftBuilder.Key("guid")] };
        await CommitAsync(_feed, draft);

        var known = Store.Known.Find([DraftBuilder.Key("no"), DraftBuilder.Key("guid")]);

        known.ShouldNotBeNull();
        (known.Value.Id, known.Value.OwnerFeed, known.Value.TextHash, known.Value.Deleted)
            .ShouldBe((DraftBuilder.Id("a"), _feed.Id, draft.TextHash, false));
        Store.Known.Find([DraftBuilder.Key("no")]).ShouldBeNull();
        Store.Known.Find([]).ShouldBeNull();
    }

    [Fact]
    public async Task Known_AfterAnEdit_HoldsTheNewText()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        var edit = DraftBuilder.Draft(_feed, "a", "second");
        await CommitAsync(_feed, edit);

        Store.Known.Find(edit.Keys)!.Value.TextHash.ShouldBe(edit.TextHash);
    }

    [Fact]
    public async Task Known_AfterRestart_HoldsEverything()
    {
        var drafts = Enumerable.Range(0, 3_000).Select(i => DraftBuilder.Draft(_feed, "a" + i)).ToArray();
        foreach (var part in drafts.Chunk(70))
            await CommitAsync(_feed, part);

        await ReopenAsync();
        await Store.Known.ReadyAsync(Token);

        drafts.ShouldAllBe(d => Store.Known.Find(d.Keys)!.Value.TextHash == d.TextHash);
        (await Store.ReadStatisticsAsync(Token)).Keys.ShouldBe(3_000);
    }

    [Fact]
    public async Task Restart_Sequences_GoOn()
    {
        var before = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"));
        await ReopenAsync();

        var after = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "b"));

        after.LastSequence.ShouldBe(before.LastSequence + 1);
        (await FindAsync("a")).Title.ShouldBe("a first");
        (await Store.ReadStatisticsAsync(Token)).Articles.ShouldBe(2);
    }

    [Fact]
    public async Task Statistics_AfterCommits_Count()
    {
        var result = await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));

        var statistics = await Store.ReadStatisticsAsync(Token);

        (statistics.Articles, statistics.Keys, statistics.LastSequence).ShouldBe((2, 2, result.LastSequence));
        (statistics.DataBytes + statistics.LogBytes).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Dispose_Twice_IsAllowedAndLaterCallsAreRefused()
    {
        await Store.DisposeAsync();
        await Store.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => Store.ReadStatisticsAsync(Token));
    }
}
