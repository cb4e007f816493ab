using System.CommandLine;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator refresh</c>: refreshes feeds now, waits, and says how each ended.</summary>
internal static class RefreshCommand
{
    private static readonly TimeSpan WaitStep = TimeSpan.FromSeconds(30);

    private static readonly Option<string[]> Provider = new("--provider")
    {
        Description = "Only this provider's feeds; may be repeated",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> Feed = new("--feed")
    {
        Description = "Only this feed, by URL or id; may be repeated",
        HelpName = "URL",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Due = new("--due") { Description = "Only feeds that are due" };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Also feeds that are held back (Retry-After, gone); validators are sent all the same",
    };

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    public static Command Create()
    {
        var command = new Command("refresh", "Refreshes feeds now (all if none is named), waits, and prints how each ended")
        {
            Provider, Feed, Due, Force, Format,
        };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "refresh", cancellationToken);
        var start = await session.Aggregator.StartRefreshAsync(
            new RefreshRequest
            {
                Providers = result.GetValue(Provider)!,
                Feeds = result.GetValue(Feed)!,
                Due = result.GetValue(Due),
                Force = result.GetValue(Force),
            },
            cancellationToken);
        if (start.Run is not { } run)
            throw new CommandFailedException(ExitCodes.Usage, $"Not configured: {string.Join(", ", start.Unknown)}. See: aggregator providers list");

        while (run.State == RunState.Running)
        {
            run = await session.Aggregator.FindRunAsync(run.Id, WaitStep, cancellationToken)
                ?? throw new CommandFailedException(ExitCodes.NotFound, $"The service no longer knows run {run.Id}.");
        }

        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(run, ApplicationJson.Default.RunReport));
        else
            RunTable.Write(run);
        return ExitCodes.Of(run.State);
    }
}
