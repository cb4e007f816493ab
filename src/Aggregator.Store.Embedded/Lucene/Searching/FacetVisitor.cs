using Aggregator.Core.Model;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by several of their values.</summary>
internal sealed class FacetVisitor : IMatchVisitor
{
    private readonly IReadOnlyList<FacetField> _fields;
    private readonly FacetCounter[] _counters;
    private long _total;

    public FacetVisitor(IReadOnlyList<FacetField> fields)
    {
        _fields = fields;
        _counters = [.. fields.Select(FacetCounter.Of)];
    }

    public void Begin(AtomicReaderContext part, IndexColumns columns)
    {
        foreach (var counter in _counters)
            counter.Begin(columns);
    }

    public void Visit(int document, Scorer? scorer)
    {
        _total++;
        foreach (var counter in _counters)
            counter.Add(document);
    }

    public FacetResult Result(int limit) => new(_total, [.. _fields.Zip(_counters, (field, counter) => counter.Result(field, limit))]);
}
