namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts numbers: near each other in an array, the others by a dictionary.</summary>
internal sealed class NumberCounts
{
    /// <summary>The array's length: 180 years of days, or half a year of hours to each side of the first.</summary>
    private const int Window = 65_536;

    private readonly Dictionary<long, int> _far = [];
    private int[]? _near;
    private long _start;

    public void Add(long number)
    {
        if (_near is null)
            (_near, _start) = (new int[Window], number - (Window / 2));
        var place = number - _start;
        if ((ulong)place < Window)
            _near[place]++;
        else
            _far[number] = _far.GetValueOrDefault(number) + 1;
    }

    /// <summary>The numbers with their counts, in no certain order.</summary>
    public IReadOnlyDictionary<long, int> Take()
    {
        var counts = new Dictionary<long, int>(_far);
        for (var place = 0; place < (_near?.Length ?? 0); place++)
        {
            if (_near![place] > 0)
                counts[_start + place] = _near[place];
        }

        return counts;
    }
}
