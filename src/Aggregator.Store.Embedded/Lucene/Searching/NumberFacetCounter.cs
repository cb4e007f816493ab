using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by a number of theirs.</summary>
/// <param name="column">What the number is made of.</param>
/// <param name="number">Makes it.</param>
/// <param name="text">The value that a number stands for.</param>
/// <param name="order">The order of the values.</param>
internal sealed class NumberFacetCounter<T>(Func<IndexColumns, T[]> column, Func<T, long> number, Func<long, string> text, FacetOrder order) : FacetCounter
    where T : struct
{
    private readonly NumberCounts _counts = new();
    private T[] _column = [];

    public override void Begin(IndexColumns columns) => _column = column(columns);

    public override void Add(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
            _counts.Add(number(_column[document]));
    }

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
