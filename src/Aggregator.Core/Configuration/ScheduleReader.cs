using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>Gives feeds their schedules: their own, else their provider's where they have no interval either.</summary>
internal static class ScheduleReader
{
    /// <summary>Reads the schedules of a provider's feeds; what is wrong goes into the scope's errors.</summary>
    public static void Read(ProviderEntry provider, ConfigurationNode node, ConfigurationScope scope)
    {
        var common = Parse(provider.Schedule, provider.TimeZone, node, scope);
        foreach (var feed in provider.Feeds)
        {
            if (feed.Schedule is not null)
                feed.Times = Parse(feed.Schedule, feed.TimeZone ?? provider.TimeZone, node, scope);
            else if (feed.TimeZone is not null)
                scope.Report(node, "timezone is of no use to a feed without a schedule of its own");
            else if (feed.Interval is null)
                feed.Times = common;
        }
    }

    private static FeedSchedule? Parse(string? expression, string? timeZone, ConfigurationNode node, ConfigurationScope scope)
    {
        if (expression is null)
            return null;
        if (!FeedSchedule.TryParse(expression, timeZone, out var schedule, out var error))
            scope.Report(node, $"schedule {error}");
        return schedule;
    }
}
