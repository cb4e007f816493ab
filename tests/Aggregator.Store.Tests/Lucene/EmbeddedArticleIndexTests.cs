using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>The index follows the store: whatever happens to articles, it holds them as they stand.</summary>
public sealed class EmbeddedArticleIndexTests : IAsyncLifetime
{
    private readonly Feed _feed = FeedBuilder.Feed("feed");
    private IndexFixture _fixture = null!;

    public async ValueTask InitializeAsync() => _fixture = await IndexFixture.OpenAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Status_NothingAsked_IsClosedAndTouchesNoDisk()
    {
        await CommitAsync("a");

        _fixture.Index.Status.ShouldBe(new IndexStatus(IndexState.Closed, StoreSequence: 1));
        Directory.Exists(_fixture.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task CatchUp_StoredArticles_HasAllAndSaysSo()
    {
        await CommitAsync("a", "b", "c");

        await _fixture.CatchUpAsync();

        var status = _fixture.Index.Status;
        (status.State, status.Articles, status.Sequence, status.Lag).ShouldBe((IndexState.Current, 3, 3, 0));
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_Commit_CarriesItsSequence()
    {
        await CommitAsync("a", "b");
        await _fixture.CatchUpAsync();
        await CommitAsync("c");
        await _fixture.CatchUpAsync();

        IndexAudit.CommitData(_fixture.Folder)["sequence"].ShouldBe(_fixture.Index.Status.Sequence.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task CatchUp_EditedDeletedMergedAmended_HoldsWhatStands()
    {
        await CommitAsync("edited", "deleted", "kept", "gone", "amended", "untouched");
        await _fixture.CatchUpAsync();

        await ChangeAsync();
        await CommitAsync("new");
        await _fixture.CatchUpAsync();

        _fixture.Index.Status.Articles.ShouldBe(5);
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_ManyPages_HasAll()
    {
        for (var i = 0; i < 30; i++)
            await CommitAsync([.. Enumerable.Range(i * 100, 100).Select(n => $"n{n}")]);

        await _fixture.CatchUpAsync();

        _fixture.Index.Status.Articles.ShouldBe(3_000);
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_WhileArticlesComeIn_MissesAndDoublesNone()
    {
        await CommitAsync([.. Enumerable.Range(0, 1_000).Select(n => $"n{n}")]);
        var catching = _fixture.CatchUpAsync();
        for (var i = 0; i < 20; i++)
            await CommitAsync($"n{i}", $"late{i}");
        await catching;

        await _fixture.CatchUpAsync();

        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task Follow_Commits_AreTakenFromMemory()
    {
        await CommitAsync("edited", "deleted", "kept", "gone", "amended");
        using var stop = new CancellationTokenSource();
        var following = _fixture.Index.FollowAsync(stop.Token);
        await _fixture.WhenSeenAsync(5);

        // From here on the store must not be read.
        _fixture.SeenStore = () => throw new InvalidOperationException("The store was read.");
        await ChangeAsync();
        await CommitAsync("new");
        await _fixture.WhenSeenAsync((await _fixture.Store.ReadStatisticsAsync(TestContext.Current.CancellationToken)).LastSequence);

        await stop.CancelAsync();
        await following;
        _fixture.Index.Status.Articles.ShouldBe(4);
        _fixture.Log.Lines.ShouldBeEmpty();
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task Follow_SomethingMissed_IsReadFromTheStore()
    {
        await CommitAsync("a");
        using var stop = new CancellationTokenSource();
        var following = _fixture.Index.FollowAsync(stop.Token);
        await _fixture.WhenSeenAsync(1);

        // As after a loss: what is handed over begins later than where the index is.
        _fixture.Handover.Publish(new ChangeBatch(50, 51, [new ArticleChange(51, DraftBuilder.Id("b"), ArticleChangeKind.Deleted, null, null)]));
        await CommitAsync("b", "c");
        await _fixture.WhenSeenAsync(3);

        await stop.CancelAsync();
        await following;
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task Dispose_HandedOver_IsCommitted()
    {
        using var stop = new CancellationTokenSource();
        var following = _fixture.Index.FollowAsync(stop.Token);
        await CommitAsync("a", "b");
        await _fixture.WhenSeenAsync(2);
        await stop.CancelAsync();
        await following;

        await _fixture.Index.DisposeAsync();

        IndexAudit.CommitData(_fixture.Folder)["sequence"].ShouldBe("2");
    }

    [Fact]
    public async Task Rebuild_CurrentIndex_HoldsTheSame()
    {
        await CommitAsync("edited", "deleted", "kept", "gone", "amended");
        await _fixture.CatchUpAsync();
        await ChangeAsync();

        await _fixture.Index.RebuildAsync(TestContext.Current.CancellationToken);

        _fixture.Index.Status.State.ShouldBe(IndexState.Current);
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task Rebuild_Interrupted_LeavesTheOldOne()
    {
        await CommitAsync("a", "b", "c");
        await _fixture.CatchUpAsync();
        using var stop = new CancellationTokenSource();
        _fixture.SeenStore = () =>
        {
            stop.Cancel();
            return _fixture.Store;
        };

        await Should.ThrowAsync<OperationCanceledException>(() => _fixture.Index.RebuildAsync(stop.Token));

        IndexAudit.Read(_fixture.Folder).Count.ShouldBe(3);
        _fixture.SeenStore = null;
        await _fixture.CatchUpAsync();
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task Ready_NobodyFollows_CatchesUpOnce()
    {
        await CommitAsync("a");
        await _fixture.Index.ReadyAsync(TestContext.Current.CancellationToken);
        await CommitAsync("b");
        await _fixture.Index.ReadyAsync(TestContext.Current.CancellationToken);

        _fixture.Index.Status.Articles.ShouldBe(1);
    }

    private async Task CommitAsync(params string[] names) =>
        await _fixture.Store.CommitAsync(CommitBuilder.Commit(_feed, [.. names.Select(n => DraftBuilder.Draft(_feed, n))]), TestContext.Current.CancellationToken);

    private async Task ChangeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await _fixture.Store.CommitAsync(CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "edited", "second")), token);
        (await _fixture.Store.DeleteAsync(DraftBuilder.Id("deleted"), token)).ShouldBeTrue();
        (await _fixture.Store.MergeAsync(DraftBuilder.Id("kept"), DraftBuilder.Id("gone"), token)).ShouldBe(DraftBuilder.Id("kept"));
        (await _fixture.Store.AmendAsync(DraftBuilder.Id("amended"), 1, new ArticlePatch { Quality = 77 }, token)).ShouldBe(AmendResult.Amended);
    }
}
