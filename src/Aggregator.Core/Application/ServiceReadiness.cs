using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;

namespace Aggregator.Core.Application;

/// <summary>Whether the service in this process does its work: the store is open, the poller ticks, the last edit of the providers was taken.</summary>
internal sealed class ServiceReadiness(
    StoreSession session, FeedPoller poller, RefreshCoordinator coordinator, IFeedCatalogSource catalog, TimeProvider time) : IReadiness
{
    /// <summary>How many times its longest sleep the poller may be late before it counts as stuck.</summary>
    private const int MissedTicks = 3;

    private const int FeedsNamed = 5;

    public IReadOnlyList<ReadinessCheck> Check() => [Store(), Scheduler(), Providers(), Feeds()];

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
        var named = string.Join(", ", ailing.Take(FeedsNamed).Select(f => f.DisplayUrl));
        var others = ailing.Length > FeedsNamed ? $" and {ailing.Length - FeedsNamed} more" : "";
        return new ReadinessCheck("feeds", true, $"Failing for a week or longer: {named}{others}. See: aggregator providers list");
    }
}
