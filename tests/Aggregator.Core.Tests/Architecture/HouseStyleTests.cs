namespace Aggregator.Core.Tests.Architecture;

/// <summary>Holds the bounds of the house style that a program can count.</summary>
public sealed class HouseStyleTests
{
    private const int MaxLines = 400;

    private static readonly string[] TopLevel =
    [
        "Aggregator.sln", "README.md", "appsettings.json", "Directory.Build.props", "Directory.Packages.props", "config", "src", "tests",
    ];

    private static IEnumerable<string> Sources =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryFolder.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [Fact]
    public void SourceFiles_HaveAtMost400Lines() =>
        Sources.Where(file => File.ReadLines(file).Count() > MaxLines).ShouldBeEmpty();

    [Fact]
    public void TopLevel_IsExactlyTheLayout()
    {
        var ignored = new[] { "data", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts" };
        var found = Directory.EnumerateFileSystemEntries(RepositoryFolder.Path).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.') && !ignored.Contains(name));
        found.ShouldBe(TopLevel, ignoreOrder: true);
    }
}
