using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

/// <summary>Checks that a store holds exactly the batches of <see cref="KillTestWriter"/> up to each feed's validators, whole and once.</summary>
internal static class StoreAudit
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gives each feed's last batch.</summary>
    public static async Task<Dictionary<FeedId, int>> CheckAsync(IArticleStore store)
    {
        var last = (await store.ReadFeedsAsync(Token)).ToDictionary(s => s.Id, KillTestWriter.LastBatch);
        var expected = KillTestWriter.Feeds.SelectMany(f => Expected(f, last.GetValueOrDefault(f.Id))).ToDictionary();

        ShouldBe((await QueryAllAsync(store)).Select(a => (a.Id, a.Revision)), expected);
        var changes = await ChangesAsync(store);
        changes.Zip(changes.Skip(1)).ShouldAllBe(pair => pair.First.Sequence < pair.Second.Sequence);
        ShouldBe(changes.Select(c => (c.Id, c.Article!.Revision)), expected);

        var statistics = await store.ReadStatisticsAsync(Token);
        (statistics.Articles, statistics.Keys).ShouldBe((expected.Count, expected.Count));
        expected.Keys.All(id => store.Known.Find([id.Key])!.Value.Id == id).ShouldBeTrue();
        return last;
    }

    /// <summary>By sorting: Shouldly's own comparison without order is quadratic.</summary>
    private static void ShouldBe(IEnumerable<(ArticleId Id, int Revision)> found, Dictionary<ArticleId, int> expected) =>
        found.OrderBy(a => a.Id.Value).SequenceEqual(expected.Select(e => (e.Key, e.Value)).OrderBy(e => e.Key.Value)).ShouldBeTrue();

    private static IEnumerable<KeyValuePair<ArticleId, int>> Expected(Feed feed, int lastBatch)
    {
        for (var batch = 1; batch <= lastBatch; batch++)
        {
            for (var i = 0; i < KillTestWriter.SizeOf(batch); i++)
            {
                var edited = i == 0 && batch < lastBatch;
                yield return new(DraftBuilder.Id(KillTestWriter.NameOf(feed, batch, i)), edited ? 2 : 1);
            }
        }
    }

    private static async Task<List<Article>> QueryAllAsync(IArticleStore store)
    {
        var all = new List<Article>();
        string? cursor = null;
        do
        {
            var page = await store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Oldest, 500, cursor), Token);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }

    private static async Task<List<ArticleChange>> ChangesAsync(IArticleStore store)
    {
        var all = new List<ArticleChange>();
        for (var page = await store.ReadChangesAsync(0, 500, Token); page.Count > 0; page = await store.ReadChangesAsync(all[^1].Sequence, 500, Token))
            all.AddRange(page);

        return all;
    }
}
