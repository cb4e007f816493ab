using System.CommandLine;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary>Options that every command has.</summary>
internal static class CommonOptions
{
    /// <summary>Overrides settings.</summary>
    public static Option<string[]> Set { get; } = new("--set")
    {
        Description = "Overrides a setting, as in --set Polling:MinInterval=00:10:00; may be repeated",
        HelpName = "NAME=VALUE",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary>An option for the form of the output, the first being the default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"Form of the output: {string.Join(", ", formats)}",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The settings that a command runs with.</summary>
    public static IConfigurationRoot LoadSettings(this ParseResult result, bool reload = false) =>
        SettingsLoader.Load(result.GetValue(Set) ?? [], reload);

    /// <summary>Sets an action whose failures become messages and exit codes.</summary>
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((result, cancellationToken) => CommandRunner.RunAsync(() => action(result, cancellationToken), Console.Error));
}
