using Aggregator.Core.Storage;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class StoreActorTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Write_OneBadCommandInAGroup_FailsAlone()
    {
        await using var store = await _directory.OpenAsync();
        await store.Known.ReadyAsync(Token);
        var feeds = Enumerable.Range(0, 20).Select(i => FeedBuilder.Feed("feed" + i)).ToArray();
        var tooLarge = new string('x', 17_000_000);

        var commits = feeds.Select((f, i) =>
        {
            var draft = DraftBuilder.Draft(f, "a" + i);
            return store.CommitAsync(CommitBuilder.Commit(f, i == 7 ? draft with { Content = tooLarge } : draft), Token);
        }).ToArray();

        await Should.ThrowAsync<StoreUnreadableException>(() => commits[7]);
        await Task.WhenAll(commits.Where((_, i) => i != 7));
        (await store.ReadStatisticsAsync(Token)).Articles.ShouldBe(19);
        (await store.ReadFeedsAsync(Token)).Count.ShouldBe(19);
        store.Known.Find([DraftBuilder.Key("a7")]).ShouldBeNull();
        store.Known.Find([DraftBuilder.Key("a8")]).ShouldNotBeNull();
    }

    [Fact]
    public async Task Write_AfterAFailedCommand_TheStoreGoesOnAndSurvivesARestart()
    {
        var feed = FeedBuilder.Feed("alpha");
        await using (var store = await _directory.OpenAsync())
        {
            await store.CommitAsync(CommitBuilder.Commit(feed, DraftBuilder.Draft(feed, "a")), Token);
            var bad = DraftBuilder.Draft(feed, "b") with { Content = new string('x', 17_000_000) };
            await Should.ThrowAsync<StoreUnreadableException>(() => store.CommitAsync(CommitBuilder.Commit(feed, bad), Token));
            await store.CommitAsync(CommitBuilder.Commit(feed, DraftBuilder.Draft(feed, "c")), Token);
        }

        await using var again = await _directory.OpenAsync();
        (await again.FindAsync(DraftBuilder.Id("a"), Token)).ShouldNotBeNull();
        (await again.FindAsync(DraftBuilder.Id("b"), Token)).ShouldBeNull();
        (await again.FindAsync(DraftBuilder.Id("c"), Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Commit_MoreThanOneTransactionMayHold_IsRefused()
    {
        await using var store = await _directory.OpenAsync(configure: o => o.MaxDocumentsPerTransaction = 3);
        var feed = FeedBuilder.Feed("alpha");
        var drafts = Enumerable.Range(0, 4).Select(i => DraftBuilder.Draft(feed, "a" + i)).ToArray();

        await store.CommitAsync(CommitBuilder.Commit(feed, drafts[..3]), Token);

        var refused = await Should.ThrowAsync<ArgumentException>(() => store.CommitAsync(CommitBuilder.Commit(feed, drafts), Token));
        refused.Message.ShouldContain("Aggregator:Storage:MaxDocumentsPerTransaction");
    }

    [Fact]
    public async Task Dispose_WithCommandsWaiting_WorksThemOff()
    {
        var store = await _directory.OpenAsync();
        var feeds = Enumerable.Range(0, 100).Select(i => FeedBuilder.Feed("feed" + i)).ToArray();
        var commits = feeds.Select(f => store.CommitAsync(CommitBuilder.Idle(f), Token)).ToArray();

        await store.DisposeAsync();

        commits.ShouldAllBe(c => c.IsCompletedSuccessfully);
        await using var again = await _directory.OpenAsync();
        (await again.ReadFeedsAsync(Token)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Dispose_WithoutTimeToWorkOff_StoresWhatItAnsweredAndCancelsTheRest()
    {
        var store = await _directory.OpenAsync(configure: o => (o.StopTimeout, o.GroupDocuments) = (TimeSpan.Zero, 1));
        var feeds = Enumerable.Range(0, 300).Select(i => FeedBuilder.Feed("feed" + i)).ToArray();
        var commits = feeds.Select(f => store.CommitAsync(CommitBuilder.Idle(f), Token)).ToArray();

        await store.DisposeAsync();

        var outcomes = await Task.WhenAll(commits.Select(AnsweredAsync));
        outcomes.ShouldContain(false);
        await using var again = await _directory.OpenAsync();
        var stored = (await again.ReadFeedsAsync(Token)).Select(f => f.Id);
        stored.ShouldBe(feeds.Where((_, i) => outcomes[i]).Select(f => f.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Queue_FullLane_MakesCallersWaitAndServesAll()
    {
        await using var store = await _directory.OpenAsync(configure: o => o.QueueCapacity = 1);
        var feeds = Enumerable.Range(0, 50).Select(i => FeedBuilder.Feed("feed" + i)).ToArray();

        await Task.WhenAll(feeds.Select(f => store.CommitAsync(CommitBuilder.Idle(f), Token)));

        (await store.ReadFeedsAsync(Token)).Count.ShouldBe(50);
    }

    [Fact]
    public async Task Checkpoint_LogLongerThanAllowed_IsEmptied()
    {
        await using var store = await _directory.OpenAsync(configure: o => o.CheckpointLogBytes = 1024 * 1024);
        await new KillTestWriter(store, _ => { }).RunAsync(batches: 25);

        var statistics = await store.ReadStatisticsAsync(Token);

        statistics.LogBytes.ShouldBeLessThan(2 * 1024 * 1024);
        statistics.DataBytes.ShouldBeGreaterThan(1024 * 1024);
        await StoreAudit.CheckAsync(store);
    }

    private static async Task<bool> AnsweredAsync(Task<CommitResult> commit)
    {
        try
        {
            return (await commit).Accepted;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
