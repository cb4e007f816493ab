using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Application;

/// <summary>Starts runs, knows those under way, and has the others remembered.</summary>
internal sealed partial class RefreshRuns(
    IFeedCatalogSource catalog, RefreshCoordinator coordinator, RunHistory history, IRandomSource random, TimeProvider time, ILogger<RefreshRuns> logger) : IDisposable
{
    private const int RandomBytes = 4;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly Lock _gate = new();
    private readonly List<RefreshRun> _underWay = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>
    /// Starts a run; or joins the one that was asked for under this key, or is like it and under way; or says what is unknown or in conflict. A
    /// run that began is remembered before this returns.
    /// </summary>
    public async Task<RunStart> StartAsync(RefreshRequest request, string? idempotencyKey, CancellationToken cancellationToken)
    {
        await history.LoadAsync(cancellationToken).ConfigureAwait(false);
        var hash = RunRecords.HashOf(request);
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (idempotencyKey is not null && history.FindByKey(idempotencyKey) is { } before)
            {
                return before.RequestHash == hash
                    ? await JoinAsync(before.Id, cancellationToken).ConfigureAwait(false)
                    : new RunStart(null, [], $"The idempotency key was used for another request, which began run {before.Id}.");
            }

            if (FindLike(hash) is { } like)
                return await JoinAsync(like.Id, cancellationToken).ConfigureAwait(false);
            var (feeds, unknown) = Select(request);
            return unknown.Count > 0
                ? new RunStart(null, unknown)
                : new RunStart(await BeginAsync(feeds, request.Force, hash, idempotencyKey, cancellationToken).ConfigureAwait(false), []);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A run under way; null when there is none of that id.</summary>
    public RefreshRun? Find(string id)
    {
        lock (_gate)
            return _underWay.Find(r => r.Id == id);
    }

    /// <summary>A run as it stands or ended; null when it is unknown or forgotten.</summary>
    public async Task<RunReport?> FindReportAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(id) is { } run)
            return run.Report();
        await history.LoadAsync(cancellationToken).ConfigureAwait(false);
        return await history.FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs, the latest first; those under way as they stood when they began.</summary>
    public async Task<ItemList<RunSummary>> ListAsync(string? before, int limit, CancellationToken cancellationToken)
    {
        await history.LoadAsync(cancellationToken).ConfigureAwait(false);
        var page = history.List(before, limit);
        return page with { Items = [.. page.Items.Select(s => s.State == RunState.Running ? Find(s.Id)?.Report().Summarize() ?? s : s)] };
    }

    /// <summary>Waits for the runs under way; abandons them when the grace is over.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        await Task.WhenAny(EndedAsync(), Task.Delay(grace, time)).ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await EndedAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _starting.Dispose();
    }

    private RefreshRun? FindLike(ulong hash)
    {
        lock (_gate)
            return _underWay.Find(r => r.RequestHash == hash && !r.Canceled.IsCancellationRequested);
    }

    private async Task<RunStart> JoinAsync(string id, CancellationToken cancellationToken) =>
        new((await FindReportAsync(id, cancellationToken).ConfigureAwait(false))! with { Joined = true }, []);

    private Task EndedAsync()
    {
        lock (_gate)
            return Task.WhenAll(_underWay.Select(r => r.Finished));
    }

    private async Task<RunReport> BeginAsync(IReadOnlyList<Feed> feeds, bool force, ulong hash, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var run = new RefreshRun(NewId(), feeds.Count, hash, idempotencyKey, _stopping.Token, time);
        var report = run.Report();
        await history.PutAsync(RunRecords.Of(report, hash, idempotencyKey), cancellationToken).ConfigureAwait(false);
        lock (_gate)
            _underWay.Add(run);
        _ = RunAsync(run, feeds, force);
        return report;
    }

    private async Task RunAsync(RefreshRun run, IReadOnlyList<Feed> feeds, bool force)
    {
        await Task.WhenAll(feeds.Select(async feed =>
            run.Add(feed, await coordinator.RefreshAsync(feed, force, run.Canceled).ConfigureAwait(false)))).ConfigureAwait(false);
        run.End();
        try
        {
            await history.PutAsync(RunRecords.Of(run.Report(), run.RequestHash, run.IdempotencyKey), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The articles are stored all the same; only how they came is not remembered.
            LogNotRemembered(logger, exception, run.Id);
        }

        // Whoever waited looks for it once more: it goes only after it has been remembered.
        run.Announce();
        lock (_gate)
            _underWay.Remove(run);
        run.Dispose();
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
        return string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Convert.ToHexStringLower(bytes)}");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} could not be remembered")]
    private static partial void LogNotRemembered(ILogger logger, Exception exception, string run);
}
