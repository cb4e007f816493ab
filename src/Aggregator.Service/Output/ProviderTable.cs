using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;

namespace Aggregator.Service.Output;

/// <summary>A provider for people: how each feed stands, then a row an outcome, newest first.</summary>
internal static class ProviderTable
{
    private static readonly TableColumn[] Columns =
    [
        new("STARTED", 2), new("OUTCOME", 1), new("NEW", 3), new("CHANGED", 8), new("KNOWN", 9), new("BYTES", 10), new("MS", 5),
        new("NEXT POLL", 6), new("WHY", 7), new("STEPS MS", 12, 24), new("REPAIRS", 11, 12), new("MESSAGE", 4, 24),
    ];

    private static readonly TableColumn[] ColumnsWithFeed = [new("FEED", 1), .. Columns];

    /// <summary>Writes to standard output. Lines for other programs are one table, each with its feed.</summary>
    public static void Write(ProviderStatus provider)
    {
        if (Console.IsOutputRedirected)
        {
            Table.Write(ColumnsWithFeed, provider.Feeds.SelectMany(f => f.Outcomes!.Select(o => (string[])[f.Url, .. Row(o)])));
            return;
        }

        foreach (var feed in provider.Feeds)
        {
            Console.Out.WriteLine(feed.Url);
            Console.Out.WriteLine(Standing(feed));
            if (feed.Outcomes!.Count > 0)
                Table.Write(Columns, feed.Outcomes.Select(Row));
            Console.Out.WriteLine();
        }
    }

    /// <summary>How a feed stands, in a line.</summary>
    public static string Standing(FeedStatus feed)
    {
        var parts = new List<string>();
        if (feed.Title is { Length: > 0 } title)
            parts.Add(title);
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(feed.Articles, "article")}, {Counted.Of(feed.Sightings, "sighting")}"));
        if (feed.FailingSince is { } since)
            parts.Add($"{(feed.Ailing ? "ailing" : "failing")} since {Time(since)} ({Counted.Of(feed.ConsecutiveFailures, "failure")})");
        if (feed.Subscription is { } subscription)
            parts.Add(Subscription(subscription));
        parts.Add(feed switch
        {
            { Enabled: false } => "disabled",
            { Hold: FeedHold.Gone } => "gone: not polled until its configuration changes, or refresh --force",
            { NextPollAt: { } next } => $"next poll {Time(next)} ({feed.NextPollReason})",
            _ => "due at once",
        });
        return string.Join("; ", parts);
    }

    private static string Subscription(SubscriptionStatus subscription)
    {
        var hub = Uri.TryCreate(subscription.Hub, UriKind.Absolute, out var url) ? url.Host : subscription.Hub;
        var state = subscription switch
        {
            { State: SubscriptionState.Live, ExpiresAt: { } end } => $"live at {hub} until {Time(end)}",
            { Message: { } message } => $"{Name(subscription.State)} at {hub} ({message.TrimEnd('.')}), next attempt {Time(subscription.NextAttemptAt)}",
            _ => $"{Name(subscription.State)} at {hub}",
        };
        var ignored = subscription.IgnoredPushes > 0 ? $", ignored pushes: {subscription.IgnoredPushes}" : "";
        return $"subscription {state}{ignored}";
    }

    private static string Name(SubscriptionState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static string[] Row(FeedOutcome outcome) =>
    [
        Time(outcome.StartedAt),
        outcome.Outcome.ToName() + (outcome.StatusCode is { } status && outcome.Outcome.IsFailure() ? $" ({status})" : ""),
        Number(outcome.NewArticles),
        Number(outcome.ChangedArticles),
        Number(outcome.KnownItems),
        Number(outcome.Bytes),
        Number(outcome.DurationMs),
        outcome.NextPollAt is { } next ? Time(next) : "",
        outcome.NextPollReason ?? "",
        string.Join(' ', outcome.TimingsMs.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value:0.#}"))),
        string.Join(", ", outcome.Repairs),
        outcome.Message ?? "",
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
