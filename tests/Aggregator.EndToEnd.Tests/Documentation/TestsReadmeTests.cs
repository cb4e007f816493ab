using System.Text.RegularExpressions;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Documentation;

/// <summary>tests/README.md names the projects that there are, and commands that the benchmarks' program knows.</summary>
public sealed partial class TestsReadmeTests
{
    private static readonly string Folder = Path.Combine(AggregatorProcess.Repository, "tests");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "README.md"));

    [Fact]
    public void Projects_AreThoseOfTheFolder() =>
        ProjectRow().Matches(Text).Select(m => m.Groups[1].Value)
            .ShouldBe(Directory.EnumerateFiles(Folder, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)!, ignoreOrder: true);

    [Fact]
    public void Commands_AreKnownWithTheirOptions()
    {
        var benchmarks = Path.Combine(Folder, "Aggregator.Benchmarks");
        var program = File.ReadAllText(Path.Combine(benchmarks, "Program.cs"));
        var sources = string.Concat(Directory.EnumerateFiles(benchmarks, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var commands = CommandLine().Matches(Text);
        commands.Count.ShouldBeGreaterThan(2);
        foreach (var line in commands.Where(c => c.Groups["command"].Success))
        {
            program.ShouldContain($"[\"{line.Groups["command"].Value}\"");
            foreach (var option in line.Groups["option"].Captures)
                sources.ShouldContain($"\"{option}\" =>");
        }
    }

    [GeneratedRegex(@"^\| `(Aggregator[.\w]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ProjectRow();

    [GeneratedRegex(@"^dotnet run -c Release --project tests/Aggregator\.Benchmarks --( (?<command>[a-z]+))?( (?<option>--\w+) [\w'*]+)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandLine();
}
