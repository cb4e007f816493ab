using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;

namespace Aggregator.Core.Application;

/// <summary>Starts runs and remembers the latest of them.</summary>
internal sealed class RefreshRuns(IFeedCatalogSource catalog, RefreshCoordinator coordinator, IRandomSource random, TimeProvider time) : IDisposable
{
    /// <summary>How many runs are remembered, the oldest forgotten first.</summary>
    public const int Remembered = 100;

    private const int RandomBytes = 4;
    private readonly Lock _gate = new();
    private readonly LinkedList<RefreshRun> _runs = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Starts a run, or names what is not configured.</summary>
    public RunStart Start(RefreshRequest request)
    {
        var (feeds, unknown) = Select(request);
        if (unknown.Count > 0)
            return new RunStart(null, unknown);

        var run = new RefreshRun(NewId(), feeds.Count, time);
        lock (_gate)
        {
            _runs.AddFirst(run);
            if (_runs.Count > Remembered)
                _runs.RemoveLast();
        }

        _ = RunAsync(run, feeds, request.Force);
        return new RunStart(run.Report(), []);
    }

    /// <summary>A run by id; null when it is unknown or forgotten.</summary>
    public RefreshRun? Find(string id)
    {
        lock (_gate)
            return _runs.FirstOrDefault(r => r.Id == id);
    }

    /// <summary>Waits for the runs under way; abandons them when the grace is over.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        await Task.WhenAny(EndedAsync(), Task.Delay(grace, time)).ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await EndedAsync().ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Dispose();

    private Task EndedAsync()
    {
        lock (_gate)
            return Task.WhenAll(_runs.Select(r => r.Finished));
    }

    private async Task RunAsync(RefreshRun run, IReadOnlyList<Feed> feeds, bool force)
    {
        await Task.WhenAll(feeds.Select(async feed =>
            run.Add(feed, await coordinator.RefreshAsync(feed, force, _stopping.Token).ConfigureAwait(false)))).ConfigureAwait(false);
        run.Finish();
    }

    private (IReadOnlyList<Feed> Feeds, IReadOnlyList<string> Unknown) Select(RefreshRequest request)
    {
        var current = catalog.Current;
        var unknown = new List<string>();
        var chosen = new HashSet<FeedId>();
        foreach (var name in request.Providers)
        {
            if (current.FindProvider(name) is { } provider)
                chosen.UnionWith(provider.Feeds.Select(f => f.Id));
            else
                unknown.Add($"provider {name}");
        }

        foreach (var url in request.Feeds)
        {
            if (current.FindFeed(url) is { } feed)
                chosen.Add(feed.Id);
            else
                unknown.Add($"feed {url}");
        }

        var all = request.Providers.Count == 0 && request.Feeds.Count == 0;
        var now = time.GetUtcNow();
        var feeds = current.Feeds.Where(f => (all || chosen.Contains(f.Id)) && (!request.Due || coordinator.DueAt(f) <= now));
        return ([.. feeds], unknown);
    }

    /// <summary>Sortable by time, and not guessable enough to collide.</summary>
    private string NewId()
    {
        Span<byte> bytes = stackalloc byte[RandomBytes];
        random.Fill(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd'T'HHmmss}-{Convert.ToHexStringLower(bytes)}");
    }
}
