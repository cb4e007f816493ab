using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator work list</c>: how much waits.</summary>
internal static class WorkListCommand
{
    private static readonly Option<string> Format = CommonOptions.Format("table", "json");

    private static readonly TableColumn[] Columns = [new("KIND", 1), new("WAITING", 2)];

    public static Command Create()
    {
        var command = new Command("list", "Tells how much slow work waits, by kind") { Format };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(result.LoadSettings(), "work list", cancellationToken);
        var work = await session.Aggregator.ReadWorkAsync(cancellationToken);
        if (result.GetValue(Format) == "json")
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new ItemList<WaitingWork>(work), ApplicationJson.Default.ItemListWaitingWork));
        else if (work.Count == 0)
            await Console.Error.WriteLineAsync("Nothing waits.");
        else
            Table.Write(Columns, work.Select(w => new[] { w.Kind, w.Waiting.ToString(CultureInfo.InvariantCulture) }));
        return ExitCodes.Done;
    }
}
