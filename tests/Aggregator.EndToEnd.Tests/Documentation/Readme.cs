using System.Text.RegularExpressions;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Documentation;

/// <summary>What README.md says that can be checked.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AggregatorProcess.Repository, "README.md"));

    /// <summary>The lines within code fences, without their comments.</summary>
    private static IEnumerable<string> CodeLines =>
        Fences().Matches(Text).SelectMany(m => m.Groups[1].Value.Split('\n')).Select(l => l.Split("  #")[0].Trim()).Where(l => l.Length > 0);

    /// <summary>The command lines of the program, split into arguments.</summary>
    public static IReadOnlyList<string[]> CommandLines =>
    [
        .. CodeLines.Concat(InlineCode().Matches(Text).Select(m => m.Groups[1].Value))
            .Select(l => l.Replace("dotnet run --project src/Aggregator.Service --", "aggregator", StringComparison.Ordinal))
            .Where(l => l.StartsWith("aggregator ", StringComparison.Ordinal)).Select(l => Arguments(l)[1..]),
    ];

    /// <summary>The names of settings, below <c>Aggregator</c>.</summary>
    public static IReadOnlyList<string> Settings =>
    [
        .. VariableName().Matches(Text).Select(m => m.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))
            .Concat(SettingName().Matches(Text).Select(m => m.Groups[1].Value)).Distinct(),
    ];

    /// <summary>The table of exit codes.</summary>
    public static IReadOnlyList<int> ExitCodes => [.. ExitCodeRow().Matches(Text).Select(m => int.Parse(m.Groups[1].Value, null))];

    /// <summary>The requests: method, path and query, body.</summary>
    public static IReadOnlyList<(HttpMethod Method, string Path, string? Body)> Requests =>
    [
        .. CodeLines.Where(l => l.StartsWith("curl ", StringComparison.Ordinal)).Select(Arguments).Select(a =>
        {
            var method = Array.IndexOf(a, "-X") is >= 0 and var x ? new HttpMethod(a[x + 1]) : HttpMethod.Get;
            var body = Array.IndexOf(a, "-d") is >= 0 and var d ? a[d + 1] : null;
            return (method, new Uri(a.First(p => p.StartsWith("http", StringComparison.Ordinal))).PathAndQuery, body);
        }),
    ];

    private static string[] Arguments(string line) => [.. Argument().Matches(line).Select(m => m.Value.Trim('\'', '"'))];

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("`(aggregator [^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Argument();

    [GeneratedRegex(@"Aggregator__(\w+?)(?:__FILE)?\b")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"\b(?:Aggregator:)?((?:[A-Z][A-Za-z]+:)+[A-Z][A-Za-z]+)\b")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();
}
