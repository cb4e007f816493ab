using Aggregator.Core.Model;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts articles by their time.</summary>
internal sealed class TimelineVisitor(TimelineInterval interval) : IMatchVisitor
{
    private const long Day = 24 * 60 * 60;

    private readonly NumberCounts _counts = new();
    private readonly long _length = interval switch
    {
        TimelineInterval.Hour => 60 * 60,
        TimelineInterval.Week => 7 * Day,
        _ => Day,
    };

    // Day 0 was a Thursday; the week before had begun on its Monday.
    private readonly long _shift = interval == TimelineInterval.Week ? 3 * Day : 0;
    private long[] _published = [];

    public void Begin(AtomicReaderContext part, IndexColumns columns) => _published = columns.Published;

    public void Visit(int document, Scorer? scorer) => _counts.Add((long)Math.Floor((double)(_published[document] + _shift) / _length));

    /// <summary>The latest parts, the earliest of them first.</summary>
    public IReadOnlyList<TimelinePoint> Result(int limit)
    {
        var counts = _counts.Take();
        if (counts.Count == 0)
            return [];
        var last = counts.Keys.Max();
        var first = Math.Max(counts.Keys.Min(), last - limit + 1);
        var points = new List<TimelinePoint>();
        for (var number = first; number <= last; number++)
            points.Add(new TimelinePoint(DateTimeOffset.FromUnixTimeSeconds((number * _length) - _shift), counts.GetValueOrDefault(number)));
        return points;
    }
}
