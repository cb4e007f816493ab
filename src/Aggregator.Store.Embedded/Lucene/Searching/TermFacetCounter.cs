using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by a text of theirs.</summary>
internal sealed class TermFacetCounter(Func<IndexColumns, TermColumn> column) : FacetCounter
{
    private readonly TermCounts _counts = new();
    private TermColumn? _column;
    private int[] _part = [];

    public override void Begin(IndexColumns columns)
    {
        _column = column(columns);
        _part = _counts.Begin(_column.Terms);
    }

    public override void Add(ReadOnlySpan<int> documents)
    {
        var (numbers, part) = (_column?.Numbers ?? [], _part);
        foreach (var document in documents)
        {
            if (numbers[document] is var number && number != TermColumn.None)
                part[number]++;
        }
    }

    public override FacetCounts Result(FacetField field, int limit) => _counts.Result(field, limit);
}
