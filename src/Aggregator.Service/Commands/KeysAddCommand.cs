using System.CommandLine;
using Aggregator.Service.Hosting;
using Aggregator.Web.Keys;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator keys add</c>: makes a key and prints it, this once.</summary>
internal static class KeysAddCommand
{
    private const int MaxNameLength = 100;

    private static readonly Option<string> Scope = new("--scope") { Description = "read, refresh (and read), or admin (everything)", HelpName = "SCOPE", Required = true };

    private static readonly Option<string> Name = new("--name") { Description = "What the key is for; the log names it", HelpName = "NAME", DefaultValueFactory = _ => "unnamed" };

    public static Command Create()
    {
        Scope.AcceptOneOf("read", "refresh", "admin");
        var command = new Command("add", "Makes a key and prints it, this once") { Scope, Name };
        command.SetGuardedAction(InvokeAsync);
        return command;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var name = result.GetValue(Name)!.Trim();
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl))
            throw new CommandFailedException(ExitCodes.Usage, "--name must be 1 to 100 characters in one line.");
        await using var services = Composition.BuildProvider(result.LoadSettings());
        var scope = Enum.Parse<ApiScope>(result.GetValue(Scope)!, ignoreCase: true);
        var (text, key) = services.GetRequiredService<ApiKeyFile>().Add(name, scope, TimeProvider.System.GetUtcNow());
        await Console.Out.WriteLineAsync(text);
        await Console.Error.WriteLineAsync($"Key {key.Id} ({key.Name}) allows {result.GetValue(Scope)}. It is shown this once; 'aggregator keys revoke {key.Id}' takes it back.");
        return ExitCodes.Done;
    }
}
