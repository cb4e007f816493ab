using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Finds the articles that share the words that tell most of one. Thread-safe.</summary>
internal sealed class LikenessSearch(ArticleDocuments documents)
{
    /// <summary>The most that one more appearance of a word can add, of BM25 with its usual constants.</summary>
    private const float MostPerWord = 2.2f;

    private static readonly HashSet<string> CardOnly = [IndexFields.Card];

    private readonly LikenessTerms _terms = new(documents);

    /// <summary>Finds, lets choose, and reads what was chosen.</summary>
    public IReadOnlyList<RelatedArticle> Find(
        IndexSearcher searcher, LikenessQuery query, Func<IReadOnlyList<LikeArticle>, IReadOnlyList<LikeArticle>> choose)
    {
        var words = _terms.Choose(query.Article, searcher.IndexReader, query.MaxTerms);
        if (words.Terms.Count < words.MustShare)
            return [];
        var collector = new LikenessCollector(query, OwnDocument(searcher, query.Article.Id));
        searcher.Search(QueryOf(words), collector);
        var alike = collector.Take(words.Terms.Sum(t => t.Weight) * MostPerWord, words.Share);
        return [.. choose(alike).Select(a => Read(searcher, a.Number))];
    }

    private static BooleanQuery QueryOf(LikenessWords words)
    {
        var query = new BooleanQuery { MinimumNumberShouldMatch = words.MustShare };
        foreach (var term in words.Terms)
            query.Add(new TermQuery(new Term(IndexFields.Text, term.Word)) { Boost = term.Boost }, Occur.SHOULD);
        return query;
    }

    private static int OwnDocument(IndexSearcher searcher, ArticleId id)
    {
        var term = ArticleDocuments.TermOf(id);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var documents = leaf.AtomicReader.GetTermDocsEnum(term);
            for (var document = documents?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; document != DocIdSetIterator.NO_MORE_DOCS; document = documents!.NextDoc())
            {
                if (leaf.AtomicReader.LiveDocs?.Get(document) != false)
                    return leaf.DocBase + document;
            }
        }

        return -1;
    }

    private static RelatedArticle Read(IndexSearcher searcher, int document)
    {
        var card = searcher.Doc(document, CardOnly).GetBinaryValue(IndexFields.Card);
        return ArticleCard.Read(card.Bytes.AsMemory(card.Offset, card.Length));
    }
}
