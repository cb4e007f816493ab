using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by their topics: by set first, as few sets are distinct.</summary>
internal sealed class TopicFacetCounter : FacetCounter
{
    private readonly TermCounts _counts = new();
    private TopicColumn? _column;
    private int[] _part = [];
    private int[] _sets = [];

    public override void Begin(IndexColumns columns)
    {
        Close();
        _column = columns.Topics;
        _part = _counts.Begin(_column.Terms);
        _sets = new int[_column.Sets.Length];
    }

    public override void Add(ReadOnlySpan<int> documents)
    {
        var (numbers, sets) = (_column?.Numbers ?? [], _sets);
        foreach (var document in documents)
            sets[numbers[document]]++;
    }

    public override FacetCounts Result(FacetField field, int limit)
    {
        Close();
        return _counts.Result(field, limit);
    }

    private void Close()
    {
        for (var set = 0; set < _sets.Length; set++)
        {
            foreach (var topic in _column!.Sets[set])
                _part[topic] += _sets[set];
        }

        _sets = [];
    }
}
