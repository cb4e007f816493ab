using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator providers list</c>: every feed and how it stands.</summary>
internal static class ProvidersListCommand
{
    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    private static readonly TableColumn[] Columns =
    [
        new("PROVIDER", 2, 12), new("LAST", 1), new("ARTICLES", 6), new("FAILURES", 5), new("LAST REFRESH", 8), new("NEXT POLL", 4), new("WHY", 7), new("FEED", 3, 24, CutsMiddle: true),
    ];

    public static Command Create()
    {
        var command = new Command("list", "Lists every feed with its last outcome, next poll and counts") { Format };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "providers list", cancellationToken);
        var feeds = await session.Aggregator.ReadFeedsAsync(cancellationToken);
        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new ItemList<FeedStatus>(feeds), ApplicationJson.Default.ItemListFeedStatus));
        else
            Table.Write(Columns, feeds.Select(Row));
        return ExitCodes.Done;
    }

    private static string[] Row(FeedStatus feed) =>
    [
        feed.Provider,
        feed switch
        {
            { Enabled: false } => "disabled",
            { LastOutcome: null } => "never refreshed",
            _ => feed.LastOutcome.Outcome.ToName() + (feed.Ailing ? ", ailing" : ""),
        },
        feed.Articles.ToString(CultureInfo.InvariantCulture),
        feed.ConsecutiveFailures.ToString(CultureInfo.InvariantCulture),
        Time(feed.LastRefreshAt),
        Time(feed.NextPollAt),
        feed.Hold == FeedHold.None ? feed.NextPollReason ?? "" : feed.Hold.ToString(),
        feed.Url,
    ];

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
