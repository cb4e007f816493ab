using System.Diagnostics;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary><c>aggregator export</c>.</summary>
public sealed class ExportTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Export_ToStandardOutput_WritesNothingElseThere()
    {
        var result = (await newsroom.Workspace.RunAsync("export", "-", "--format", "ndjson", "--provider", "Gamma")).ShouldExitWith(0);
        result.JsonLines.Single().GetProperty("title").GetString().ShouldBe("Gamma one");
        result.Error.ShouldBe("1 article exported to standard output.\n");
    }

    [Fact]
    public async Task Export_CsvToFile_LeavesTheWholeFileAlone()
    {
        var folder = Directory.CreateDirectory(newsroom.Workspace.FilePath("csv"));
        var result = (await newsroom.Workspace.RunAsync("export", "csv/articles.csv", "--format", "csv", "--content", "--limit", "5")).ShouldExitWith(0);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe("5 articles exported to csv/articles.csv.\n");
        folder.GetFiles().Select(f => f.Name).ShouldBe(["articles.csv"]);
        var lines = await File.ReadAllLinesAsync(newsroom.Workspace.FilePath("csv/articles.csv"));
        lines.Length.ShouldBe(6);
        lines[0].ShouldEndWith(",content");
    }

    [Fact]
    public async Task Export_ToAPipe_WritesIntoItAndLeavesIt()
    {
        var path = newsroom.Workspace.FilePath("pipe");
        using (var maker = Process.Start("mkfifo", [path]))
            await maker.WaitForExitAsync();
        using var reader = Process.Start(new ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true })!;
        var read = reader.StandardOutput.ReadToEndAsync();

        (await newsroom.Workspace.RunAsync("export", "pipe", "--format", "ndjson", "--provider", "Gamma")).ShouldExitWith(0);

        new FileInfo(path).Length.ShouldBe(0);
        (await read.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Export_ToALink_ReplacesItsTarget()
    {
        var target = newsroom.Workspace.FilePath("target.ndjson");
        var link = newsroom.Workspace.FilePath("link.ndjson");
        await File.WriteAllTextAsync(target, "old");
        File.CreateSymbolicLink(link, target);

        (await newsroom.Workspace.RunAsync("export", "link.ndjson", "--format", "ndjson", "--provider", "Gamma")).ShouldExitWith(0);

        new FileInfo(link).LinkTarget.ShouldBe(target);
        (await File.ReadAllTextAsync(target)).ShouldContain("Gamma one");
    }

    [Fact]
    public async Task Export_FrontMatter_WritesAFileAnArticleAndKeepsItTheSecondTime()
    {
        (await newsroom.Workspace.RunAsync("export", "articles", "--format", "frontmatter")).ShouldExitWith(0);
        var files = Files();
        files.Keys.ShouldBe(
            ["2023/12/gamma-one.md", "2024/01/alpha-one.md", "2024/01/alpha-three.md", "2024/01/alpha-two.md", "2024/01/beta-one.md", "2024/02/beta-two.md"],
            ignoreOrder: true);
        (await newsroom.Workspace.RunAsync("export", "articles", "--format", "frontmatter")).ShouldExitWith(0);
        Files().ShouldBe(files);
    }

    [Theory]
    [InlineData(2, "Front matter is a folder of files; name a folder instead of -.\n", "-", "--format", "frontmatter")]
    [InlineData(2, "--limit must be a whole number, 0 (all) or more, not '-3'.\nTry: aggregator export --help\n", "a.csv", "--format", "csv", "--limit", "-3")]
    [InlineData(2, "--since-last brings a folder of front matter up to date; ndjson is written whole. Use --format frontmatter.\n", "a.ndjson", "--format", "ndjson", "--since-last")]
    [InlineData(2, "--since-last exports all that the filters choose; leave out --limit.\n", "a", "--format", "frontmatter", "--since-last", "--limit", "5")]
    [InlineData(5, "There is no folder /nonexistent.\n", "/nonexistent/a.csv", "--format", "csv")]
    public async Task Export_CannotBeWritten_SaysWhy(int exitCode, string message, params string[] arguments)
    {
        var result = (await newsroom.Workspace.RunAsync(["export", .. arguments])).ShouldExitWith(exitCode);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe(message);
    }

    private Dictionary<string, DateTime> Files()
    {
        var folder = new DirectoryInfo(newsroom.Workspace.FilePath("articles"));
        return folder.GetFiles("*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder.FullName, f.FullName), f => f.LastWriteTimeUtc);
    }
}
