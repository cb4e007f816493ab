using Aggregator.Core.Model;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A condition on columns that stands among words, as Lucene asks for it.</summary>
internal sealed class ColumnConditionFilter(ColumnConditions conditions, QueryNode node) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        new Matching(context.AtomicReader.MaxDoc, acceptDocs, conditions.Of(node, conditions.Columns.Of(context.AtomicReader)));

    private sealed class Matching(int maxDoc, IBits acceptDocs, Func<int, bool> test) : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => test(doc);
    }
}
