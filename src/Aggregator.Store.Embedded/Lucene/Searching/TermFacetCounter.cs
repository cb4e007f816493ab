using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by a text of theirs.</summary>
internal sealed class TermFacetCounter(Func<IndexColumns, TermColumn> column) : FacetCounter
{
    private readonly TermCounts _counts = new();
    private TermColumn _column = null!;
    private int[] _part = [];

    public override void Begin(IndexColumns columns)
    {
        _column = column(columns);
        _part = _counts.Begin(_column.Terms);
    }

    public override void Add(int document)
    {
        if (_column.Numbers[document] is var number && number != TermColumn.None)
            _part[number]++;
    }

    public override FacetCounts Result(FacetField field, int limit) => _counts.Result(field, limit);
}
