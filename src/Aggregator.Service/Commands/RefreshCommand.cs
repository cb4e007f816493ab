using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

    private static readonly Option<TimeSpan> Timeout = new("--timeout")
    {
        Description = "Cancels the run when it takes longer, as 90s, 10m or 2h, and exits with 1; without it there is no limit",
        HelpName = "TIME",
        CustomParser = ReadTimeout,
    };

    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    public static Command Create()
    {
        var command = new Command("refresh", "Refreshes feeds now (all if none is named), waits, and prints how each ended")
        {
            Provider, Feed, Due, Force, Timeout, Format,
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
            idempotencyKey: null,
            cancellationToken);
        if (start.Run is not { } run)
            throw new CommandFailedException(ExitCodes.Usage, $"Not configured: {string.Join(", ", start.Unknown)}. See: aggregator providers list");
        if (run.Joined)
            await Console.Error.WriteLineAsync($"Joined run {run.Id}, which was asked for already.");

        run = await WaitAsync(session.Aggregator, run, result.GetValue(Timeout), cancellationToken);
        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(run with { Joined = false }, ApplicationJson.Default.RunReport));
        else
            RunTable.Write(run);
        return ExitCodes.Of(run.State);
    }

    /// <summary>Waits for the end; when that is given up, so is the run, unless somebody else had begun it.</summary>
    private static async Task<RunReport> WaitAsync(IAggregator aggregator, RunReport run, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout == default ? System.Threading.Timeout.InfiniteTimeSpan : timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await ProgressBar.RunAsync("Refreshing", run.Totals.Feeds, async report =>
            {
                var now = run;
                while (now.State == RunState.Running)
                {
                    now = await aggregator.FollowRunAsync(run.Id, Console.IsErrorRedirected ? int.MaxValue : now.Feeds.Count, WaitStep, either.Token)
                        ?? throw new CommandFailedException(ExitCodes.NotFound, $"The service no longer knows run {run.Id}.");
                    report(now.Feeds.Count);
                }

                return now;
            });
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            if (!run.Joined)
                await aggregator.CancelRunAsync(run.Id, CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandFailedException(
                ExitCodes.Failed,
                $"Run {run.Id} took longer than --timeout allows and {(run.Joined ? "goes on, since somebody else began it" : "was canceled; what had been stored by then stays")}.");
        }
    }

    private static TimeSpan ReadTimeout(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        var seconds = text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? text[^1] switch { 's' => count, 'm' => count * 60L, 'h' => count * 3_600L, _ => 0 }
            : 0;
        if (seconds is > 0 and <= 7 * 24 * 3_600)
            return TimeSpan.FromSeconds(seconds);
        result.AddError($"--timeout must be seconds, minutes or hours, as 90s, 10m or 2h, up to 168h, not '{text}'.");
        return default;
    }
}
