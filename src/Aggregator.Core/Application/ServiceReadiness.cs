using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;

namespace Aggregator.Core.Application;

/// <summary>Whether the service in this process does its work: the store is open, the poller ticks, the last edit of the providers was taken.</summary>
internal sealed class ServiceReadiness(StoreSession session, FeedPoller poller, IFeedCatalogSource catalog, TimeProvider time) : IReadiness
{
    /// <summary>How many times its longest sleep the poller may be late before it counts as stuck.</summary>
    private const int MissedTicks = 3;

    public IReadOnlyList<ReadinessCheck> Check() => [Store(), Scheduler(), Providers()];

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
}
