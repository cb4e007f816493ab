using System.CommandLine;
using System.Globalization;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator work run</c>: does the work that waits, for those who run no service.</summary>
internal static class WorkRunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Does the slow work that is due and ends, as after 'refresh' without a service; what failed is left for the next time");
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "work run", cancellationToken);
        var totals = await session.DoWorkAsync(cancellationToken);
        var waiting = (await session.Aggregator.ReadWorkAsync(cancellationToken)).Sum(w => w.Waiting);
        var left = Counted.Of(waiting, "piece") + " of work " + (waiting == 1 ? "waits" : "wait");
        await Console.Error.WriteLineAsync(totals is null
            ? $"A service runs over this data directory and does the work itself; {left}."
            : string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(totals.Done, "piece")} of work done, {totals.Deferred} put off, {totals.Dropped} dropped; {left}."));
        return ExitCodes.Done;
    }
}
