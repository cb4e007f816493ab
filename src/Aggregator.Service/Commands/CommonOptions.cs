using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
        option.AcceptOneOf(formats);
        return option;
    }

    /// <summary>An option for how many at most, where 0 means all.</summary>
    public static Option<int> Limit(int byDefault) => new("--limit")
    {
        Description = "How many at most; 0 for all",
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = result => ReadWholeNumber(result, 0, "0 (all) or more"),
    };

    /// <summary>Refuses values that are none of these, in one line that names the option.</summary>
    public static void AcceptOneOf(this Option<string> option, params string[] values)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !values.Contains(t.Value, StringComparer.Ordinal)))
                result.AddError($"{option.Name} must be one of {string.Join(", ", values)}, not '{token.Value}'.");
        });
        option.CompletionSources.Add(values);
    }

    /// <summary>Reads a whole number that is not below the least.</summary>
    public static int ReadWholeNumber(ArgumentResult result, int least, string range)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name} must be a whole number, {range}, not '{text}'.");
        return default;
    }

    /// <summary>The settings that a command runs with.</summary>
    public static IConfigurationRoot LoadSettings(this ParseResult result, bool reload = false) =>
        SettingsLoader.Load(result.GetValue(Set) ?? [], reload);

    /// <summary>Sets an action whose failures become messages and exit codes.</summary>
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((result, cancellationToken) => CommandRunner.RunAsync(() => action(result, cancellationToken), Console.Error));
}
