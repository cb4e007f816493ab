using Aggregator.Core.Model;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by several of their values: some hundreds of articles at a time by each, as going from value to value costs most.</summary>
internal sealed class FacetVisitor : IMatchVisitor
{
    private const int BatchSize = 1_024;

    private readonly IReadOnlyList<FacetField> _fields;
    private readonly FacetCounter[] _counters;
    private readonly int[] _batch = new int[BatchSize];
    private int _count;
    private long _total;

    public FacetVisitor(IReadOnlyList<FacetField> fields)
    {
        _fields = fields;
        _counters = [.. fields.Select(FacetCounter.Of)];
    }

    public void Begin(AtomicReaderContext part, IndexColumns columns)
    {
        Flush();
        foreach (var counter in _counters)
            counter.Begin(columns);
    }

    public void Visit(int document, Scorer? scorer)
    {
        _batch[_count++] = document;
        if (_count == BatchSize)
            Flush();
    }

    public FacetResult Result(int limit)
    {
        Flush();
        return new FacetResult(_total, [.. _fields.Zip(_counters, (field, counter) => counter.Result(field, limit))]);
    }

    private void Flush()
    {
        _total += _count;
        foreach (var counter in _counters)
            counter.Add(_batch.AsSpan(0, _count));
        _count = 0;
    }
}
