using System.CommandLine;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator db restore</c>: puts a backup in the store's place.</summary>
internal static class DbRestoreCommand
{
    private static readonly Argument<string> Backup = new("FILE") { Description = "A backup, as 'aggregator db backup' writes it" };

    public static Command Create()
    {
        var command = new Command("restore", "Verifies a backup and puts it in the store's place; what was there is kept beside it, and the service must be stopped") { Backup };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var file = result.GetValue(Backup)!;
        if (!File.Exists(file))
            throw new CommandFailedException(ExitCodes.NotFound, $"There is no file {file}.");
        var kept = await DbCare.RunAsync(result, "db restore", (care, owner) =>
            ProgressBar.RunAsync("Reading articles", null, report => care.RestoreAsync(file, owner, report, cancellationToken)));
        await Console.Error.WriteLineAsync($"{file} is the store now.{(kept is null ? "" : $" What was there is kept in {kept}.")} The search index is made anew at the next start.");
        return ExitCodes.Done;
    }
}
