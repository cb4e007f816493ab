using System.CommandLine;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator run</c>, the default: the service.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Runs the service: polls, stores, serves HTTP (the default)");
        command.SetAction(InvokeAsync);
        return command;
    }

    public static Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken) =>
        CommandRunner.RunAsync(() => RunAsync(result, cancellationToken), Console.Error);

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var service = await ServiceHost.StartAsync(result.LoadSettings(reload: true), cancellationToken);
        await service.RunUntilAsync(cancellationToken);
        return ExitCodes.Done;
    }
}
