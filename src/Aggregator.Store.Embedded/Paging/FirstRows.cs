namespace Aggregator.Store.Embedded.Paging;

/// <summary>Keeps the first rows of an order out of many, without sorting the rest.</summary>
internal sealed class FirstRows(int limit, SortKey? after)
{
    private readonly PriorityQueue<int, SortKey> _last = new(Comparer<SortKey>.Create(static (a, b) => b.CompareTo(a)));

    /// <summary>Whether a row at this place, whatever its id, may be among the first.</summary>
    public bool MayTake(SortKey place) =>
        (after is not { } previous || place.ComparePlace(previous) >= 0)
        && (_last.Count < limit || !_last.TryPeek(out _, out var worst) || place.ComparePlace(worst) <= 0);

    public void Offer(int row, SortKey key)
    {
        if (after is { } previous && key.CompareTo(previous) <= 0)
            return;

        if (_last.Count < limit)
            _last.Enqueue(row, key);
        else
            _last.EnqueueDequeue(row, key);
    }

    /// <summary>The rows in order.</summary>
    public List<(int Row, SortKey Key)> ToList()
    {
        var rows = new List<(int Row, SortKey Key)>(_last.Count);
        while (_last.TryDequeue(out var row, out var key))
            rows.Add((row, key));

        rows.Reverse();
        return rows;
    }
}
