using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Makes searchers that score as the index was written.</summary>
internal sealed class ArticleSearcherFactory : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
}
