using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Makes searchers that score as the index was written, and reads what is new of the columns, so that no search waits for that.</summary>
internal sealed class ArticleSearcherFactory(IndexColumnsReader columns) : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
            columns.Of(leaf.AtomicReader);
        return new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }
}
