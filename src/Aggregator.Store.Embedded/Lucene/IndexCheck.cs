using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// Looks whether an index is the store's: one of another store (which was restored, or begun anew) and one that has lost documents differ in
/// number or in what samples of them say. For an index that has just caught up.
/// </summary>
internal static class IndexCheck
{
    /// <summary>Documents that are looked at of all, and as many of those that were last before it caught up.</summary>
    private const int Samples = 32;

    private static readonly HashSet<string> IdOnly = [IndexFields.Id];

    /// <summary>What is wrong; null when nothing was found, or the store went on meanwhile.</summary>
    /// <param name="session">The index.</param>
    /// <param name="begun">The sequence that it had when it was opened.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string?> FindFaultAsync(IndexSession session, long begun, IArticleStore store, CancellationToken cancellationToken)
    {
        var fault = await FindDifferenceAsync(session, begun, store, cancellationToken).ConfigureAwait(false);
        if (fault is null)
            return null;
        var statistics = await store.ReadStatisticsAsync(cancellationToken).ConfigureAwait(false);
        return statistics.LastSequence == session.Sequence ? fault : null;
    }

    private static async Task<string?> FindDifferenceAsync(IndexSession session, long begun, IArticleStore store, CancellationToken cancellationToken)
    {
        var statistics = await store.ReadStatisticsAsync(cancellationToken).ConfigureAwait(false);
        if (statistics.Articles != session.Articles)
            return $"it has {session.Articles} articles where the store has {statistics.Articles}";
        foreach (var (id, sequence) in begun == 0 ? [] : session.Search(searcher => Sample(searcher, begun)))
        {
            var article = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (article?.Id != id || article.Sequence != sequence)
                return "it is of another store";
        }

        return null;
    }

    private static List<(ArticleId Id, long Sequence)> Sample(IndexSearcher searcher, long begun)
    {
        var (reader, last) = (searcher.IndexReader, new PriorityQueue<int, long>());
        var chosen = new SortedDictionary<int, long>();
        var step = Math.Max(1, reader.MaxDoc / Samples);
        foreach (var leaf in reader.Leaves)
        {
            var (sequences, live) = (leaf.AtomicReader.GetNumericDocValues(IndexFields.Sequence), leaf.AtomicReader.LiveDocs);
            for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
            {
                if (live?.Get(i) == false || sequences is null)
                    continue;
                var (document, sequence) = (leaf.DocBase + i, sequences.Get(i));
                if (document % step == 0)
                    chosen[document] = sequence;
                if (sequence <= begun)
                    Keep(last, document, sequence);
            }
        }

        foreach (var (document, sequence) in last.UnorderedItems)
            chosen[document] = sequence;
        return [.. chosen.Select(c => (IdOf(searcher, c.Key), c.Value))];
    }

    private static void Keep(PriorityQueue<int, long> last, int document, long sequence)
    {
        if (last.Count < Samples)
            last.Enqueue(document, sequence);
        else
            last.EnqueueDequeue(document, sequence);
    }

    private static ArticleId IdOf(IndexSearcher searcher, int document) =>
        ArticleId.TryParse(searcher.Doc(document, IdOnly).Get(IndexFields.Id), out var id) ? id : default;
}
