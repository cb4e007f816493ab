using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator stats</c>: articles by day, provider, topic and more, and how the feeds' latest refreshes ended.</summary>
internal static class StatsCommand
{
    private const int MaxDays = 365;

    private static readonly (FacetField Field, string Heading)[] Charts =
    [
        (FacetField.Provider, "Providers"), (FacetField.Topic, "Topics"), (FacetField.Category, "Categories"), (FacetField.Language, "Languages"),
        (FacetField.Type, "Types"), (FacetField.Quality, "Quality"),
    ];

    private static readonly FilterOptions Filters = new();

    private static readonly Argument<string?> Text = new("TEXT") { Description = "Only what this finds, in words as the query command takes them", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<int> Days = new("--days")
    {
        Description = "How many days are shown",
        HelpName = "N",
        DefaultValueFactory = _ => 14,
        CustomParser = result => CommonOptions.ReadWholeNumber(result, 1, "1 or more"),
    };

    private static readonly Option<int> Limit = CommonOptions.Limit(10);

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    public static Command Create()
    {
        var command = new Command("stats", "Counts articles by day, provider, topic and more, and how refreshes ended") { Text, Days, Limit, Format };
        Filters.AddTo(command);
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (filter, _) = Filters.Read(result);
        var query = QueryText.Read(result.GetValue(Text));
        await using var session = await Session.OpenAsync(result.LoadSettings(), "stats", cancellationToken);
        await session.RequireIndexAsync(cancellationToken);
        var limit = result.GetValue(Limit) is > 0 and var some ? some : int.MaxValue;
        var facets = await session.Aggregator.CountAsync(new FacetQuery(filter, query, [.. Charts.Select(c => c.Field)], limit), cancellationToken);
        var days = await session.Aggregator.CountAsync(new TimelineQuery(filter, query, TimelineInterval.Day, Math.Min(result.GetValue(Days), MaxDays)), cancellationToken);
        var outcomes = Outcomes(await session.Aggregator.ReadFeedsAsync(cancellationToken));
        if (result.GetValue(Format) == "json")
            await WriteJsonAsync(facets, days, outcomes);
        else
            WriteCharts(facets, days, outcomes);
        return ExitCodes.Done;
    }

    private static (string Label, long Count)[] Outcomes(IReadOnlyList<FeedStatus> feeds) =>
    [
        .. feeds.GroupBy(f => f.LastOutcome?.Outcome.ToName() ?? "not refreshed yet").Select(g => (g.Key, (long)g.Count())).OrderByDescending(g => g.Item2),
    ];

    private static void WriteCharts(FacetResult facets, IReadOnlyList<TimelinePoint> days, (string Label, long Count)[] outcomes)
    {
        Console.Error.WriteLine($"{Counted.Of(facets.Total, "article")}.");
        BarChart.Write("Days", [.. days.Select(d => (Day(d.Start), (long)d.Count))]);
        foreach (var (chart, counts) in Charts.Zip(facets.Facets))
            BarChart.Write(chart.Heading, [.. counts.Values.Select(v => (v.Value, (long)v.Count))]);
        BarChart.Write("Feeds by their latest outcome", outcomes);
    }

    private static async Task WriteJsonAsync(FacetResult facets, IReadOnlyList<TimelinePoint> days, (string Label, long Count)[] outcomes)
    {
        await using var stream = Console.OpenStandardOutput();
        await using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("total", facets.Total);
            WriteCounts(json, "day", days.Select(d => (Day(d.Start), (long)d.Count)));
            foreach (var counts in facets.Facets)
                WriteCounts(json, counts.Field.ToString().ToLowerInvariant(), counts.Values.Select(v => (v.Value, (long)v.Count)));
            WriteCounts(json, "outcome", outcomes);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<(string Label, long Count)> rows)
    {
        json.WriteStartObject(name);
        foreach (var (label, count) in rows)
            json.WriteNumber(label, count);
        json.WriteEndObject();
    }

    private static string Day(DateTimeOffset start) => start.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
