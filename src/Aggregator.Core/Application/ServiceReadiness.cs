using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>Whether the service in this process does its work: the store is open, the poller ticks, the last edit of the providers was taken.</summary>
internal sealed class ServiceReadiness(
    StoreSession session, FeedPoller poller, RefreshCoordinator coordinator, IFeedCatalogSource catalog, IHostBreakers breakers, TimeProvider time, IArticleIndex? index = null)
    : IReadiness
{
    /// <summary>How many times its longest sleep the poller may be late before it counts as stuck.</summary>
    private const int MissedTicks = 3;

    private const int MostNamed = 5;

    /// <summary>Changes by which the search index may be behind without a word: a busy minute's.</summary>
    private const long MostLag = 5_000;

    public IReadOnlyList<ReadinessCheck> Check() => [Store(), Scheduler(), Providers(), Feeds(), Hosts(), .. Index()];

    private ReadinessCheck Store() => new("store", session.IsOpen, session.IsOpen ? null : "The store is not open.");

    private ReadinessCheck Scheduler()
    {
        if (poller.LastTick is not { } tick)
            return new ReadinessCheck("scheduler", false, "The scheduler has not begun.");
        var late = time.GetUtcNow() - tick;
        return late <= FeedPoller.LongestTick * MissedTicks
            ? new ReadinessCheck("scheduler", true, null)
            : new ReadinessCheck("scheduler", false, string.Create(CultureInfo.InvariantCulture, $"The scheduler last ticked {late.TotalMinutes:F0} minutes ago."));
    }

    /// <summary>A bad edit is told, but the last good state is in force: the service is ready.</summary>
    private ReadinessCheck Providers() => new("providers", true, catalog.LastError);

    /// <summary>Ailing feeds are told, but no other feed suffers from them: the service is ready.</summary>
    private ReadinessCheck Feeds()
    {
        var now = time.GetUtcNow();
        var ailing = catalog.Current.Feeds.Where(f => f.Enabled && coordinator.FindState(f.Id)?.IsAiling(now) == true).ToArray();
        if (ailing.Length == 0)
            return new ReadinessCheck("feeds", true, null);
        var named = Named(ailing.Select(f => f.DisplayUrl).ToArray());
        return new ReadinessCheck("feeds", true, $"Failing for a week or longer: {named}. See: aggregator providers list");
    }

    /// <summary>Hosts that are left alone for a while are told, as every other one is asked as usual: the service is ready.</summary>
    private ReadinessCheck Hosts()
    {
        var resting = breakers.Current.Select(Describe).ToArray();
        return new ReadinessCheck("hosts", true, resting.Length == 0 ? null : $"Left alone because they kept failing: {Named(resting)}.");
    }

    /// <summary>An index that is behind is told, but articles come in and are answered for without it: the service is ready.</summary>
    private IEnumerable<ReadinessCheck> Index()
    {
        if (index?.Status is not { } status)
            yield break;
        yield return new ReadinessCheck("index", true, status.State switch
        {
            IndexState.Failed => $"The search index failed and is tried again: {status.Fault}",
            IndexState.Rebuilding => string.Create(CultureInfo.InvariantCulture, $"The search index is made anew: {status.Sequence} of {status.StoreSequence} changes are in it."),
            _ when status.Lag > MostLag => string.Create(CultureInfo.InvariantCulture, $"The search index is {status.Lag} changes behind."),
            _ => null,
        });
    }

    private static string Describe(HostBreaker breaker) => breaker.State == HostBreakerState.Probing
        ? $"{breaker.Host} (being tried again)"
        : $"{breaker.Host} (until {breaker.RestsUntil.UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture)})";

    private static string Named(IReadOnlyList<string> names)
    {
        var others = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        return string.Join(", ", names.Take(MostNamed)) + others;
    }
}
