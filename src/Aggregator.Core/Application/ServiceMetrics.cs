using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>What the service tells of itself while it runs, as .NET metrics; the web serves them at <c>/metrics</c>, each behind the name of its meter: <c>aggregator_refreshes_total</c>.</summary>
public sealed class ServiceMetrics : IDisposable
{
    /// <summary>The meter; those of single stages begin with this name and a dot.</summary>
    public const string MeterName = "Aggregator";

    private readonly Meter _meter = new(MeterName);
    private readonly RefreshCoordinator _coordinator;
    private readonly WorkRunner _work;
    private readonly IFeedCatalogSource _catalog;
    private readonly TimeProvider _time;
    private readonly Counter<long> _refreshes;
    private readonly Counter<long> _responses;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _bytes;
    private readonly Counter<double> _seconds;
    private readonly Counter<long> _attempts;

    /// <summary>Counts from now on.</summary>
    internal ServiceMetrics(
        RefreshCoordinator coordinator, IFeedCatalogSource catalog, IHostBreakers breakers, IImageCache images, WorkRunner work, IHostGate gate, TimeProvider time, IArticleIndex? index = null)
    {
        (_coordinator, _catalog, _work, _time) = (coordinator, catalog, work, time);
        _refreshes = _meter.CreateCounter<long>("refreshes.total", description: "Refreshes that ended, by outcome.");
        _responses = _meter.CreateCounter<long>("responses.total", description: "Answers of feeds' servers, by HTTP status.");
        _articles = _meter.CreateCounter<long>("articles.total", description: "Articles by what became of them: new, changed and known by refreshes, merged by their pages.");
        _bytes = _meter.CreateCounter<long>("body.bytes.total", description: "Bytes of bodies that were read, decompressed.");
        _seconds = _meter.CreateCounter<double>("step.seconds.total", description: "Seconds that refreshes spent, by step; waits are steps of their own.");
        _meter.CreateObservableGauge("feeds", CountFeeds, description: "Configured feeds by how they stand: well, failing, ailing (for a week or longer), gone, disabled.");
        _meter.CreateObservableGauge("refreshes.inflight", () => coordinator.UnderWay, description: "Refreshes under way.");
        _meter.CreateObservableGauge("hosts.resting", () => breakers.Current.Count, description: "Hosts that are left alone because they kept failing.");
        _meter.CreateObservableGauge("hosts.throttled", () => CountThrottled(gate), description: "Hosts of feeds that asked to be left alone for now (Retry-After).");
        _meter.CreateObservableGauge("feeds.due", () => Overdue().Count(), description: "Feeds that are due and wait for their turn.");
        _meter.CreateObservableGauge("feeds.lag.seconds", () => Overdue().DefaultIfEmpty().Max().TotalSeconds, description: "How long the feed that is due longest has been due.");
        _meter.CreateObservableGauge("store.articles", () => work.Statistics?.Articles ?? 0, description: "Articles stored, as counted last.");
        _meter.CreateObservableGauge("store.data.bytes", () => work.Statistics?.DataBytes ?? 0, description: "Bytes of the store's file, as counted last.");
        _meter.CreateObservableGauge("store.log.bytes", () => work.Statistics?.LogBytes ?? 0, description: "Bytes of the store's write-ahead log, as counted last.");
        _meter.CreateObservableGauge("images.cached.files", () => images.Usage.Files, description: "Images of which the program keeps a copy.");
        _meter.CreateObservableGauge("images.cached.bytes", () => images.Usage.Bytes, description: "Bytes of the copies of images.");
        _attempts = _meter.CreateCounter<long>("work.attempts.total", description: "Attempts at slow work, by kind and outcome: done, merged, deferred, dropped, gone.");
        _meter.CreateObservableGauge("work.waiting", CountWork, description: "Slow work that waits, by kind.");
        _meter.CreateObservableGauge("work.inflight", () => work.UnderWay, description: "Slow work under way.");
        if (index is not null)
        {
            _meter.CreateObservableGauge("index.lag", () => index.Status.Lag, description: "Changes of the store that are not in the search index yet.");
            _meter.CreateObservableGauge("index.articles", () => index.Status.Articles, description: "Articles in the search index.");
        }

        coordinator.Refreshed += OnRefreshed;
        work.Attempted += OnAttempted;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _coordinator.Refreshed -= OnRefreshed;
        _work.Attempted -= OnAttempted;
        _meter.Dispose();
    }

    private void OnRefreshed(Feed feed, RefreshOutcome outcome)
    {
        _refreshes.Add(1, Tag("outcome", outcome.Kind.ToName()));
        if (outcome.StatusCode is { } status)
            _responses.Add(1, Tag("status", status.ToString(CultureInfo.InvariantCulture)));
        _articles.Add(outcome.NewArticles, Tag("change", "new"));
        _articles.Add(outcome.ChangedArticles, Tag("change", "changed"));
        _articles.Add(outcome.KnownItems, Tag("change", "known"));
        _bytes.Add(outcome.Bytes);
        foreach (var timing in outcome.Timings)
            _seconds.Add(timing.Duration.TotalSeconds, Tag("step", timing.Step.ToName()));
    }

    private void OnAttempted(string kind, WorkOutcome outcome)
    {
        _attempts.Add(1, Tag("kind", kind), Tag("outcome", JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())));
        _articles.Add(outcome == WorkOutcome.Merged ? 1 : 0, Tag("change", "merged"));
    }

    private IEnumerable<Measurement<long>> CountWork() => _work.Waiting.Select(w => new Measurement<long>(w.Value, Tag("kind", w.Key)));

    private int CountThrottled(IHostGate gate)
    {
        var now = _time.GetUtcNow();
        return _catalog.Current.Feeds.Select(f => f.Host).Distinct(StringComparer.Ordinal).Count(h => gate.RestsUntil(h) is { } until && until > now);
    }

    /// <summary>How long each feed that is due has been due; one that was never refreshed is due from now on.</summary>
    private IEnumerable<TimeSpan> Overdue()
    {
        var now = _time.GetUtcNow();
        return _catalog.Current.Feeds.Select(_coordinator.DueAt).Where(due => due <= now).Select(due => due == DateTimeOffset.MinValue ? TimeSpan.Zero : now - due!.Value);
    }

    private IEnumerable<Measurement<int>> CountFeeds()
    {
        var now = _time.GetUtcNow();
        var counts = _catalog.Current.Feeds.CountBy(f => Standing(f, _coordinator.FindState(f.Id), now)).ToDictionary();
        return ((string[])["well", "failing", "ailing", "gone", "disabled"]).Select(s => new Measurement<int>(counts.GetValueOrDefault(s), Tag("standing", s)));
    }

    private static string Standing(Feed feed, FeedState? state, DateTimeOffset now) => (feed.Enabled, state) switch
    {
        (false, _) => "disabled",
        (_, { Hold: FeedHold.Gone }) => "gone",
        (_, not null) when state.IsAiling(now) => "ailing",
        (_, { ConsecutiveFailures: > 0 }) => "failing",
        _ => "well",
    };

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
