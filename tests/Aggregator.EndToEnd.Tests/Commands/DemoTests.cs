using System.Globalization;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary><c>aggregator demo</c>: the service at work, without a network and without a trace.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_ShowsArticlesOfSeveralCarriersAndLeavesNothing()
    {
        using var workspace = new Workspace();
        var temporary = Directory.CreateDirectory(workspace.FilePath("tmp"));
        workspace.Environment["TMPDIR"] = temporary.FullName;
        foreach (var name in workspace.Environment.Keys.Where(k => k.StartsWith("Aggregator__", StringComparison.Ordinal)))
            workspace.Environment.Remove(name);

        var result = (await workspace.RunAsync("demo", "--for", "8")).ShouldExitWith(0).ShouldBePlain();
        var articles = result.Rows.Skip(1).TakeWhile(row => row.Length == 8).ToList();
        articles.Count.ShouldBeGreaterThan(5);
        articles.ShouldContain(row => int.Parse(row[3], CultureInfo.InvariantCulture) > 1);
        result.Output.ShouldContain("curl 'http://127.0.0.1:");
        temporary.GetFileSystemInfos("aggregator-demo-*").ShouldBeEmpty();
        Directory.Exists(workspace.DataDirectory).ShouldBeFalse();
    }
}
