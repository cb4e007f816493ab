using System.CommandLine;

namespace Aggregator.Service.Commands;

/// <summary>What is wrong with a command line, and which command explains itself.</summary>
internal static class UsageMessages
{
    /// <summary>A line for every complaint, then where help is.</summary>
    public static IEnumerable<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var path = Path(command);
        var complaints = IsIncomplete(command)
            ? [$"{path} what? Name one of: {string.Join(", ", command.Subcommands.Select(c => c.Name))}."]
            : result.Errors.Select(e => e.Message).Distinct();
        return complaints.Append($"Try: {path} --help");
    }

    /// <summary>A command that only groups others was named without one of them.</summary>
    private static bool IsIncomplete(Command command) => command.Action is null && command.Subcommands.Count > 0;

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;
}
