using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class ChangeCompactionTests : IDisposable
{
    private const int Articles = 40;
    private const int Rounds = 60;

    private readonly StoreDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Advance_MostlySupersededFeed_KeepsTheLatestOfEachArticle()
    {
        await WriteAsync();
        var before = await ReadChangesAsync();

        Compact(minEntries: 100);

        CountEntries().ShouldBeLessThan(Articles * 3);
        (await ReadChangesAsync()).ShouldBe(before);
        await using var store = await _directory.OpenAsync();
        var page = await store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Heat, 100), Token);
        page.Items.Count.ShouldBe(Articles - 1);
        (await store.FindAsync(DraftBuilder.Id("a1"), Token))!.Heat.ShouldBe(Rounds - 1);
    }

    [Fact]
    public async Task Advance_LittleSuperseded_LeavesTheFeedAlone()
    {
        await WriteAsync();
        var entries = CountEntries();

        Compact(minEntries: Articles * Rounds * 2);

        CountEntries().ShouldBe(entries);
    }

    private async Task WriteAsync()
    {
        var feed = FeedBuilder.Feed("alpha");
        await using var store = await _directory.OpenAsync();
        var drafts = Enumerable.Range(0, Articles).Select(i => DraftBuilder.Draft(feed, "a" + i)).ToArray();
        await store.CommitAsync(CommitBuilder.Commit(feed, drafts), Token);
        for (var heat = 0; heat < Rounds; heat++)
            await Task.WhenAll(drafts.Select(d => store.AmendAsync(ArticleId.From(d.Keys[0]), 1, new ArticlePatch { Heat = heat }, Token)));

        await store.DeleteAsync(DraftBuilder.Id("a0"), Token);
    }

    private async Task<List<(ArticleId Id, long Sequence, ArticleChangeKind Kind)>> ReadChangesAsync()
    {
        await using var store = await _directory.OpenAsync();
        return [.. (await store.ReadChangesAsync(0, 1_000, Token)).Select(c => (c.Id, c.Sequence, c.Kind))];
    }

    private void Compact(int minEntries)
    {
        using var engine = StoreEngine.Open(_directory.Path);
        var memory = Load(engine);
        var compaction = new ChangeCompaction(engine, memory, minEntries);
        while (compaction.Advance())
            Token.ThrowIfCancellationRequested();
    }

    private long CountEntries()
    {
        using var engine = StoreEngine.Open(_directory.Path);
        return Load(engine).ChangeEntries;
    }

    private static StoreMemory Load(StoreEngine engine)
    {
        var memory = new StoreMemory(StoreFormat.Prepare(engine, new SystemRandomSource()));
        var load = new KnownLoad();
        while (load.Advance(engine, memory))
            Token.ThrowIfCancellationRequested();

        return memory;
    }
}
