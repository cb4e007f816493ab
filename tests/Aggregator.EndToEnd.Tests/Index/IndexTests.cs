namespace Aggregator.EndToEnd.Tests.Index;

/// <summary>With the store to itself.</summary>
public sealed class IndexTests(Observatory observatory) : IndexContract(observatory), IClassFixture<Observatory>
{
    [Fact]
    public async Task Query_DamagedIndex_IsMadeAnewAndSaysSo()
    {
        var workspace = Observed.Workspace;
        (await workspace.RunAsync("db", "reindex")).ShouldExitWith(0);
        foreach (var file in Directory.GetFiles(Path.Combine(workspace.DataDirectory, "index"), "segments_*"))
            await File.WriteAllTextAsync(file, "not a commit at all");

        var result = (await workspace.RunAsync("query", "--related", "--format", "ndjson")).ShouldExitWith(0);

        result.Error.ShouldContain("The search index is made anew: it cannot be read");
        result.JsonLines.Sum(a => a.GetProperty("related").GetArrayLength()).ShouldBe(6);
    }

    [Fact]
    public async Task Query_NoRoomForAnIndex_GivesArticlesWithoutRelated()
    {
        using var workspace = new Processes.Workspace();
        workspace.WriteProviders([]);
        Directory.CreateDirectory(workspace.DataDirectory);
        await File.WriteAllTextAsync(Path.Combine(workspace.DataDirectory, "index"), "a file, no folder");
        File.WriteAllText(workspace.ProvidersFile, "providers: []\n");

        (await workspace.RunAsync("query", "--related", "--format", "ndjson")).ShouldExitWith(0).Error.ShouldContain("Without related articles");
    }

    private Observatory Observed { get; } = observatory;
}
