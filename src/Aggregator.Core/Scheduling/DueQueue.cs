using Aggregator.Core.Model;

namespace Aggregator.Core.Scheduling;

/// <summary>
/// Feeds in the order in which they are due: by due time, then by feed, so that the order is total. Pure; not thread-safe.
/// Every operation but <see cref="Count"/> is O(log n).
/// </summary>
internal sealed class DueQueue
{
    private readonly Dictionary<FeedId, DateTimeOffset> _dueTimes = [];
    private readonly SortedSet<(DateTimeOffset DueAt, ulong Feed)> _order = [];

    /// <summary>How many feeds wait.</summary>
    public int Count => _dueTimes.Count;

    /// <summary>Adds a feed, or moves it to another time.</summary>
    public void Set(FeedId feed, DateTimeOffset dueAt)
    {
        Remove(feed);
        _dueTimes.Add(feed, dueAt);
        _order.Add((dueAt, feed.Value));
    }

    /// <summary>Takes a feed out; false when it is not in.</summary>
    public bool Remove(FeedId feed) => _dueTimes.Remove(feed, out var dueAt) && _order.Remove((dueAt, feed.Value));

    /// <summary>When a feed is due; false when it is not in.</summary>
    public bool TryGet(FeedId feed, out DateTimeOffset dueAt) => _dueTimes.TryGetValue(feed, out dueAt);

    /// <summary>The feed that is due first; false when none waits.</summary>
    public bool TryPeek(out FeedId feed, out DateTimeOffset dueAt)
    {
        var found = Count > 0;
        var first = _order.Min;
        (feed, dueAt) = (new FeedId(first.Feed), first.DueAt);
        return found;
    }

    /// <summary>Takes out the feed that has been due longest; false when none is due yet.</summary>
    public bool TryTakeDue(DateTimeOffset now, out FeedId feed) => TryPeek(out feed, out var dueAt) && dueAt <= now && Remove(feed);
}
