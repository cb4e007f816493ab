namespace Aggregator.Core.Pipeline.Work;

/// <summary>
/// The queue in the store as far as it is in memory. What is new is read behind what was read last; the whole is looked through at the
/// start, when memory runs out of a host's work that the store has more of, and when something put off comes near.
/// </summary>
internal sealed class WorkQueue(StoreSession session, IReadOnlyCollection<string> kinds, int perHost, TimeProvider time)
{
    private readonly Dictionary<string, long> _last = kinds.ToDictionary(k => k, _ => 0L);
    private DateTimeOffset _nextScan = DateTimeOffset.MinValue;

    /// <summary>What is in memory; touched under the lock given to <see cref="FillAsync"/>.</summary>
    public WorkWindow Window { get; } = new(WorkConstants.MaxItems, WorkConstants.MaxItemsPerHost, perHost);

    /// <summary>Whether work was stored since it was last read.</summary>
    public bool HasNews { get; set; }

    /// <summary>Reads what is missing in memory.</summary>
    public async Task FillAsync(Lock sync, CancellationToken cancellationToken)
    {
        bool isWhole;
        lock (sync)
        {
            var now = time.GetUtcNow();
            isWhole = Window.NeedsScan(now) && now >= _nextScan;
            if (!isWhole && !HasNews)
                return;
            HasNews = false;
            Window.BeginScan(isWhole);
        }

        var start = time.GetTimestamp();
        try
        {
            foreach (var kind in kinds)
                await ReadAsync(kind, isWhole, sync, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (sync)
            {
                Window.EndScan();
                if (isWhole)
                    _nextScan = time.GetUtcNow() + (WorkConstants.ScanShare * time.GetElapsedTime(start));
            }
        }
    }

    /// <summary>When there is something to be done again unless work ends or comes before; null when nothing is known of.</summary>
    public DateTimeOffset? NextLook(DateTimeOffset now, Func<string, DateTimeOffset?> restsUntil)
    {
        if (HasNews)
            return now;
        var due = Window.NextDue(now, restsUntil);
        if (!Window.NeedsScan(now))
            return due;
        return due < _nextScan ? due : _nextScan;
    }

    private async Task ReadAsync(string kind, bool isWhole, Lock sync, CancellationToken cancellationToken)
    {
        var after = isWhole ? 0 : _last[kind];
        var hasRoom = true;
        while (hasRoom)
        {
            var page = await session.Store.ReadWorkAsync(kind, after, WorkConstants.ReadSize, cancellationToken).ConfigureAwait(false);
            lock (sync)
            {
                var now = time.GetUtcNow();
                foreach (var item in page)
                    hasRoom &= Window.Offer(item, now);
            }

            if (page.Count > 0)
                after = page[^1].Id;
            if (page.Count < WorkConstants.ReadSize)
                break;
        }

        _last[kind] = Math.Max(_last[kind], after);
    }
}
