using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Goes through all articles that a query finds.</summary>
internal sealed class MatchWalk(IndexSearcher searcher, SearchPlan plan, ColumnConditions conditions)
{
    /// <summary>How many documents are looked at before somebody who gave up is heard.</summary>
    private const int Stride = 64 * 1024;

    public void Go<TVisitor>(TVisitor visitor, CancellationToken cancellationToken)
        where TVisitor : IMatchVisitor
    {
        var weight = plan.Words is { } words ? searcher.CreateNormalizedWeight(words) : null;
        foreach (var part in searcher.IndexReader.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var columns = conditions.Columns.Of(part.AtomicReader);
            var test = conditions.Of(plan.Columns, columns);
            if (weight is null)
            {
                visitor.Begin(part, columns);
                All(visitor, part.AtomicReader.LiveDocs, columns.Count, test, cancellationToken);
            }
            else if (weight.GetScorer(part, part.AtomicReader.LiveDocs) is { } scorer)
            {
                visitor.Begin(part, columns);
                Scored(visitor, scorer, test, cancellationToken);
            }
        }
    }

    private static void All<TVisitor>(TVisitor visitor, IBits? live, int count, Func<int, bool> test, CancellationToken cancellationToken)
        where TVisitor : IMatchVisitor
    {
        for (var document = 0; document < count; document++)
        {
            if (document % Stride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (test(document) && live?.Get(document) != false)
                visitor.Visit(document, null);
        }
    }

    private static void Scored<TVisitor>(TVisitor visitor, Scorer scorer, Func<int, bool> test, CancellationToken cancellationToken)
        where TVisitor : IMatchVisitor
    {
        var seen = 0;
        for (var document = scorer.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = scorer.NextDoc())
        {
            if (++seen % Stride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (test(document))
                visitor.Visit(document, scorer);
        }
    }
}
