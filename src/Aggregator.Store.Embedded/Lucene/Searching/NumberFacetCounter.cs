using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by a number of theirs.</summary>
internal sealed class NumberFacetCounter(Func<IndexColumns, Func<int, long>> column, Func<long, string> text, FacetOrder order) : FacetCounter
{
    private readonly RunCounts _counts = new();
    private Func<int, long> _number = null!;

    public override void Begin(IndexColumns columns) => _number = column(columns);

    public override void Add(int document) => _counts.Add(_number(document));

    public override FacetCounts Result(FacetField field, int limit)
    {
        var counts = _counts.Take();
        var ordered = order switch
        {
            FacetOrder.HighestFirst => counts.OrderByDescending(c => c.Key),
            FacetOrder.LowestFirst => counts.OrderBy(c => c.Key),
            _ => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key),
        };
        return new FacetCounts(field, [.. ordered.Take(limit).Select(c => new FacetValue(text(c.Key), c.Value))], Math.Max(0, counts.Count - limit));
    }
}
