namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts numbers that mostly come in runs of the same, as days do.</summary>
internal sealed class RunCounts
{
    private readonly Dictionary<long, int> _counts = [];
    private long _number;
    private int _run;

    public void Add(long number)
    {
        if (number != _number)
        {
            Close();
            _number = number;
        }

        _run++;
    }

    /// <summary>The numbers with their counts, in no certain order.</summary>
    public IReadOnlyDictionary<long, int> Take()
    {
        Close();
        return _counts;
    }

    private void Close()
    {
        if (_run > 0)
            _counts[_number] = _counts.GetValueOrDefault(_number) + _run;
        _run = 0;
    }
}
