using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>
/// The part of the queue that is in memory. Hosts take turns, none has more than a few pieces of work under way, and an article only one.
/// Not thread-safe.
/// </summary>
/// <param name="maxItems">Most pieces of work.</param>
/// <param name="maxItemsPerHost">Most of one host.</param>
/// <param name="perHost">Most under way at one host.</param>
internal sealed class WorkWindow(int maxItems, int maxItemsPerHost, int perHost)
{
    private readonly Dictionary<string, HostWork> _hosts = new(StringComparer.Ordinal);
    private readonly LinkedList<HostWork> _turns = new();
    private readonly HashSet<long> _known = [];
    private readonly HashSet<ArticleId> _articles = [];
    // Finished while the queue is being looked through: what was read of it before may still come.
    private readonly HashSet<long> _finished = [];
    private DateTimeOffset? _nextBeyond;
    private bool _isScanning;
    private bool _hasMore = true;

    /// <summary>How much waits in memory.</summary>
    public int Count => _hosts.Values.Sum(h => h.Items.Count);

    /// <summary>How much is under way.</summary>
    public int Running { get; private set; }

    /// <summary>Whether the store holds work that could be done and is not in memory.</summary>
    public bool NeedsScan(DateTimeOffset now) =>
        _nextBeyond <= now
        || (_hasMore && Count < maxItems / 2)
        || _hosts.Values.Any(h => h.HasMore && h.Items.Count < maxItemsPerHost / 4);

    /// <summary>The store is about to be looked through.</summary>
    /// <param name="isWhole">From the beginning, not only what is new.</param>
    public void BeginScan(bool isWhole)
    {
        _isScanning = true;
        if (!isWhole)
            return;
        (_hasMore, _nextBeyond) = (false, null);
        foreach (var host in _hosts.Values.ToArray())
        {
            host.HasMore = false;
            Forget(host);
        }
    }

    /// <summary>The store has been looked through.</summary>
    public void EndScan()
    {
        _isScanning = false;
        _finished.Clear();
    }

    /// <summary>Takes work in that there is room for; false when there is none for any.</summary>
    public bool Offer(WorkItem item, DateTimeOffset now) => _known.Contains(item.Id) || _finished.Contains(item.Id) || Add(item, now);

    /// <summary>Whether there is something that may be done now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="restsUntil">Until when a host is not asked; null when it may be.</param>
    public bool HasDue(DateTimeOffset now, Func<string, DateTimeOffset?> restsUntil) => Find(now, restsUntil) is not null;

    /// <summary>The next piece of work that may be done now; null when there is none.</summary>
    /// <param name="now">The time.</param>
    /// <param name="restsUntil">Until when a host is not asked; null when it may be.</param>
    public WorkItem? Take(DateTimeOffset now, Func<string, DateTimeOffset?> restsUntil)
    {
        if (Find(now, restsUntil) is not var (turn, found))
            return null;
        _turns.Remove(turn);
        _turns.AddLast(turn);
        turn.Value.Items.Remove(found);
        turn.Value.Running++;
        Running++;
        if (found.Value.Article is { } article)
            _articles.Add(article);
        return found.Value;
    }

    /// <summary>A piece of work that was taken is no longer under way.</summary>
    /// <param name="item">The work.</param>
    /// <param name="again">The work as it stays in the queue; null when it left.</param>
    /// <param name="now">The time.</param>
    public void Finish(WorkItem item, WorkItem? again, DateTimeOffset now)
    {
        var host = HostOf(item);
        host.Running--;
        Running--;
        _known.Remove(item.Id);
        if (item.Article is { } article)
            _articles.Remove(article);
        if (_isScanning)
            _finished.Add(item.Id);
        if (again is not null)
            Add(again, now);
        Forget(host);
    }

    /// <summary>When something is due that is not now; null when nothing is known to be.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now, Func<string, DateTimeOffset?> restsUntil)
    {
        var next = _nextBeyond;
        foreach (var host in _hosts.Values.Where(h => h.Items.Count > 0))
        {
            var rest = restsUntil(host.Host) ?? DateTimeOffset.MinValue;
            foreach (var item in host.Items)
            {
                var due = item.NotBefore is { } notBefore && notBefore > rest ? notBefore : rest;
                if (due > now && (next is null || due < next))
                    next = due;
            }
        }

        return next;
    }

    private bool Add(WorkItem item, DateTimeOffset now)
    {
        if (item.NotBefore is { } notBefore && notBefore > now + WorkConstants.Horizon)
        {
            // Somewhat earlier, to have it in memory when it is due.
            if (_nextBeyond is null || notBefore - WorkConstants.Horizon < _nextBeyond)
                _nextBeyond = notBefore - WorkConstants.Horizon;
            return true;
        }

        if (_known.Count - Running >= maxItems)
        {
            _hasMore = true;
            return false;
        }

        var host = HostOf(item);
        if (host.Items.Count >= maxItemsPerHost)
        {
            host.HasMore = true;
            return true;
        }

        _known.Add(item.Id);
        host.Items.AddLast(item);
        return true;
    }

    private (LinkedListNode<HostWork> Turn, LinkedListNode<WorkItem> Item)? Find(DateTimeOffset now, Func<string, DateTimeOffset?> restsUntil)
    {
        for (var turn = _turns.First; turn is not null; turn = turn.Next)
        {
            var host = turn.Value;
            if (host.Running < perHost && host.Items.Count > 0 && !(restsUntil(host.Host) > now) && FindDue(host, now) is { } found)
                return (turn, found);
        }

        return null;
    }

    private LinkedListNode<WorkItem>? FindDue(HostWork host, DateTimeOffset now)
    {
        for (var node = host.Items.First; node is not null; node = node.Next)
        {
            var item = node.Value;
            if (!(item.NotBefore > now) && (item.Article is not { } article || !_articles.Contains(article)))
                return node;
        }

        return null;
    }

    private HostWork HostOf(WorkItem item)
    {
        var name = item.Host ?? "";
        if (!_hosts.TryGetValue(name, out var host))
        {
            _hosts[name] = host = new HostWork(name);
            _turns.AddLast(host);
        }

        return host;
    }

    private void Forget(HostWork host)
    {
        if (host.IsIdle && _hosts.Remove(host.Host))
            _turns.Remove(host);
    }
}
