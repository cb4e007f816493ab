using System.Globalization;
using Aggregator.Core.Application;
using Aggregator.Core.Model;

namespace Aggregator.Service.Output;

/// <summary>A run for people: a row a feed, and a line of totals.</summary>
internal static class RunTable
{
    private static readonly TableColumn[] Columns =
    [
        new("PROVIDER", 2, 12), new("OUTCOME", 1), new("NEW", 3), new("CHANGED", 6), new("KNOWN", 7), new("MS", 8), new("FEED", 4, 18), new("MESSAGE", 5, 20),
    ];

    /// <summary>Writes the run to standard output, its totals to standard error.</summary>
    public static void Write(RunReport run)
    {
        if (run.Feeds.Count > 0)
            Table.Write(Columns, run.Feeds.OrderBy(f => f.Provider, StringComparer.OrdinalIgnoreCase).Select(Row));
        var totals = run.Totals;
        Console.Error.WriteLine(totals.Feeds == 0
            ? "No feed to refresh."
            : string.Create(CultureInfo.InvariantCulture, $"""
              {Counted.Of(totals.Feeds, "feed")}: {totals.Updated} updated, {totals.NotModified} not modified, {totals.Unchanged} unchanged, {totals.Held} held, {totals.Failed} failed; {Counted.Of(totals.NewArticles, "new article")}, {totals.ChangedArticles} changed, {Counted.Of(totals.KnownItems, "known item")}.
              """));
    }

    private static string[] Row(RunFeed feed) =>
    [
        feed.Provider,
        feed.Outcome.ToName() + (feed.StatusCode is { } status ? $" ({status})" : ""),
        Number(feed.NewArticles),
        Number(feed.ChangedArticles),
        Number(feed.KnownItems),
        Number(feed.DurationMs),
        feed.Url,
        feed.Message ?? "",
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
