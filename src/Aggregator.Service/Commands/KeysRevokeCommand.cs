using System.CommandLine;
using Aggregator.Service.Hosting;
using Aggregator.Web.Keys;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator keys revoke</c>: takes a key back; a running service refuses it from its next request on.</summary>
internal static class KeysRevokeCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The key's id, as keys list shows it" };

    public static Command Create()
    {
        var command = new Command("revoke", "Takes a key back, at once") { Id };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildProvider(result.LoadSettings());
        var id = result.GetValue(Id)!;
        if (!services.GetRequiredService<ApiKeyFile>().Revoke(id))
            throw new CommandFailedException(ExitCodes.NotFound, $"There is no key {id}; 'aggregator keys list' lists those that there are.");
        await Console.Error.WriteLineAsync($"Key {id} is revoked.");
        return ExitCodes.Done;
    }
}
