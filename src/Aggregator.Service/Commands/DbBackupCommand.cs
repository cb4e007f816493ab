using System.CommandLine;
using Aggregator.Service.Hosting;
using Aggregator.Service.Output;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator db backup</c>: copies the store to a file, beside a running service too.</summary>
internal static class DbBackupCommand
{
    private static readonly Argument<string> Destination = new("FILE") { Description = "The file to write; one that is there is replaced once the new one is whole" };

    public static Command Create()
    {
        var command = new Command("backup", "Copies the store to a file, as it is now; a running service goes on meanwhile") { Destination };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(result.GetValue(Destination)!);
        if (Directory.Exists(path))
            throw new CommandFailedException(ExitCodes.Usage, $"{path} is a folder; name a file in it.");
        await using var session = await Session.OpenAsync(result.LoadSettings(), "db backup", cancellationToken);
        var bytes = await StoreBackupFile.WriteAsync(session.Aggregator, path, cancellationToken);
        await Console.Error.WriteLineAsync($"{Counted.Bytes(bytes)} written to {path}. 'aggregator db verify {result.GetValue(Destination)}' reads it whole.");
        return ExitCodes.Done;
    }
}
