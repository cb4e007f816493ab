using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

/// <summary>
/// LiteDB 5.0.20 gives other documents than asked for when read from several threads (litedb-org/LiteDB 2817). Through the actor that
/// must never happen.
/// </summary>
public sealed class StoreConcurrencyTests : IDisposable
{
    private const int Articles = 100_000;
    private const int Readers = 8;
    private const int ReadsEach = 1_000;
    private const int BatchSize = 1_000;

    private readonly StoreDirectory _directory = new();
    private readonly Feed _feed = FeedBuilder.Feed("alpha");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Find_EightReadersAndAWriter_AlwaysGiveTheRightArticle()
    {
        await using var store = await _directory.OpenAsync();
        for (var first = 0; first < Articles; first += BatchSize)
            await store.CommitAsync(Commit(first, "first"), Token);

        using var readersDone = new CancellationTokenSource();
        var writer = Task.Run(() => WriteAsync(store, readersDone.Token), Token);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(seed => Task.Run(() => ReadAsync(store, new Random(seed)), Token)));
        await readersDone.CancelAsync();

        (await writer).ShouldBeGreaterThan(0);
        (await store.ReadStatisticsAsync(Token)).Articles.ShouldBe(Articles);
    }

    private static async Task ReadAsync(IArticleStore store, Random random)
    {
        for (var i = 0; i < ReadsEach; i++)
        {
            if (i % 50 == 0)
            {
                var page = await store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 50), Token);
                page.Items.Count.ShouldBe(50);
                page.Items.ShouldAllBe(a => a.Id == DraftBuilder.Id(a.Title.Split(' ')[0]));
            }

            var name = "a" + random.Next(Articles);
            var article = await store.FindAsync(DraftBuilder.Id(name), Token);
            (article?.Id, article?.Title.Split(' ')[0]).ShouldBe((DraftBuilder.Id(name), name));
        }
    }

    private async Task<int> WriteAsync(IArticleStore store, CancellationToken stop)
    {
        var batches = 0;
        while (!stop.IsCancellationRequested)
        {
            var result = await store.CommitAsync(Commit(batches * BatchSize % Articles, "edit" + batches, BatchSize / 10), Token);
            result.Outcome.ChangedArticles.ShouldBe(BatchSize / 10);
            batches++;
        }

        return batches;
    }

    private RefreshCommit Commit(int first, string text, int count = BatchSize) => CommitBuilder.Commit(
        _feed,
        [.. Enumerable.Range(first, count).Select(i => DraftBuilder.Draft(_feed, "a" + i, text, minutesOld: i % 1_000))]);
}
