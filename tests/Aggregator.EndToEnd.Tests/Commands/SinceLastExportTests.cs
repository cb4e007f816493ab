using System.Globalization;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary><c>aggregator export --since-last</c>: only what changed is touched, with and without a service that owns the store.</summary>
public sealed class SinceLastExportTests : IAsyncLifetime
{
    private const int ManyItems = 2_000;

    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset Day = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Workspace _workspace = new();
    private FeedServer? _publisher;

    private string Folder => _workspace.FilePath("articles");

    public async ValueTask InitializeAsync()
    {
        _publisher = await FeedServer.StartAsync();
        _workspace.WriteProviders($"providers:\n  - name: Wire\n    domain: wire.example\n    feeds: [\"{_publisher.Url("/feed")}\"]\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _publisher!.DisposeAsync();
        _workspace.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_AfterChanges_TouchesOnlyTheirFiles(bool besideService)
    {
        await PublishAsync(("One", "1", "first"), ("Two", "2", "second"), ("Three", "3", "third"));
        await using var service = besideService ? await _workspace.StartServiceAsync() : null;
        (await ExportAsync()).ShouldBe("3 files written to articles, 0 removed, 0 looked at and unchanged.\n");
        Files().ShouldBe(["2024/01/one.md", "2024/01/three.md", "2024/01/two.md"]);

        Age();
        (await ExportAsync()).ShouldBe("0 files written to articles, 0 removed, 0 looked at and unchanged.\n");
        Touched().ShouldBeEmpty();

        await PublishAsync(("One", "1", "first"), ("Two", "2", "edited"), ("Three renamed", "3", "third"), ("Four", "4", "fourth"));
        (await ExportAsync()).ShouldBe("3 files written to articles, 1 removed, 0 looked at and unchanged.\n");
        Files().ShouldBe(["2024/01/four.md", "2024/01/one.md", "2024/01/three-renamed.md", "2024/01/two.md"]);
        Touched().ShouldBe(["2024/01/four.md", "2024/01/three-renamed.md", "2024/01/two.md"]);
        (await File.ReadAllTextAsync(Path.Combine(Folder, "2024/01/two.md"))).ShouldContain("excerpt: \"edited\"");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_Filtered_FollowsWhatPasses(bool besideService)
    {
        await PublishAsync(("One", "1", "first"), ("Two", "2", "second"));
        await using var service = besideService ? await _workspace.StartServiceAsync() : null;
        await ExportAsync();

        (await ExportAsync("--published", "true")).ShouldBe(
            "The filter is another one than last time (times like 7d move); all is exported.\n0 files written to articles, 2 removed, 0 looked at and unchanged.\n");
        Files().ShouldBeEmpty();
        var id = (await _workspace.RunAsync("query", "--format", "ndjson")).ShouldExitWith(0).JsonLines
            .Single(a => a.GetProperty("title").GetString() == "Two").GetProperty("id").GetString()!;
        (await _workspace.RunAsync("publish", id)).ShouldExitWith(0);
        (await ExportAsync("--published", "true")).ShouldStartWith("1 file written");
        Files().ShouldBe(["2024/01/two.md"]);
        (await _workspace.RunAsync("unpublish", id)).ShouldExitWith(0);
        (await ExportAsync("--published", "true")).ShouldStartWith("0 files written to articles, 1 removed");
    }

    [Fact]
    public async Task Export_FromAResetStore_SaysSoAndExportsAll()
    {
        await PublishAsync(("One", "1", "first"), ("Two", "2", "second"));
        await ExportAsync();
        foreach (var file in Directory.GetFiles(_workspace.DataDirectory, "aggregator*.db"))
            File.Delete(file);
        await PublishAsync(("Two", "2", "second"), ("Three", "3", "third"));

        (await ExportAsync()).ShouldContain("The folder was exported from another store, or from this one before it was reset or put back; all is exported.\n");

        Files().ShouldBe(["2024/01/three.md", "2024/01/two.md"]);
    }

    [Fact]
    public async Task Export_AnotherHasTheFolder_IsRefused()
    {
        await PublishAsync(("One", "1", "first"));
        Directory.CreateDirectory(Folder);
        await using var held = new FileStream(Path.Combine(Folder, ".aggregator-export.files"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var result = (await _workspace.RunAsync("export", "articles", "--format", "frontmatter", "--since-last")).ShouldExitWith(1);

        result.Error.ShouldStartWith("Nothing was exported to articles: ");
        result.Error.ShouldContain("being used by another process");
    }

    [Fact]
    public async Task Export_KilledInBetween_EndsAsIfItHadNotBeen()
    {
        await PublishAsync([.. Many("first")]);
        await KillExportAsync(after: 300);
        File.Exists(Path.Combine(Folder, ".aggregator-export.json")).ShouldBeFalse();
        await ExportAsync();
        Files().Length.ShouldBe(ManyItems);

        await PublishAsync([.. Many("second")]);
        await KillExportAsync(after: 500);
        await ExportAsync();

        (await _workspace.RunAsync("export", "whole", "--format", "frontmatter")).ShouldExitWith(0);
        Contents(Folder).ShouldBe(Contents(_workspace.FilePath("whole")));
        Age();
        await ExportAsync();
        Touched().ShouldBeEmpty();
    }

    /// <summary>Every third title is another one in the second edition.</summary>
    private static IEnumerable<(string Title, string Link, string Text)> Many(string edition) => Enumerable.Range(1, ManyItems).Select(i =>
        (string.Create(CultureInfo.InvariantCulture, $"Item {i}{(i % 3 == 0 ? " " + edition : "")}"), i.ToString(CultureInfo.InvariantCulture), edition));

    private async Task KillExportAsync(int after)
    {
        var month = Directory.CreateDirectory(Path.Combine(Folder, "2024", "01"));
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var renamed = 0;
        using var watcher = new FileSystemWatcher(month.FullName) { InternalBufferSize = 64 * 1024 };
        watcher.Renamed += (_, _) =>
        {
            if (Interlocked.Increment(ref renamed) == after) reached.TrySetResult();
        };
        watcher.EnableRaisingEvents = true;
        using var process = AggregatorProcess.Start(_workspace, "export", "articles", "--format", "frontmatter", "--since-last");
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        process.Kill();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldNotBe(0);
    }

    private async Task PublishAsync(params (string Title, string Link, string Text)[] items)
    {
        _publisher!.Map("/feed", FeedResponse.Of(RssFeed.Of("en", [.. items.Select(i => RssFeed.Item(i.Title, $"https://wire.example/{i.Link}", Day, i.Text))])));
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
    }

    private async Task<string> ExportAsync(params string[] filters) =>
        (await _workspace.RunAsync(["export", "articles", "--format", "frontmatter", "--since-last", .. filters])).ShouldExitWith(0).Error;

    private string[] Files() => Sorted(Folder);

    private string[] Touched() => [.. Sorted(Folder).Where(f => File.GetLastWriteTimeUtc(Path.Combine(Folder, f)) != Old)];

    /// <summary>All files by name, less the seals, which are other ones each time.</summary>
    private static Dictionary<string, string> Contents(string folder) => Sorted(folder).ToDictionary(
        f => f, f => string.Join('\n', File.ReadAllLines(Path.Combine(folder, f)).Where(l => !l.StartsWith("secured: ", StringComparison.Ordinal))));

    private void Age()
    {
        foreach (var file in Files()) File.SetLastWriteTimeUtc(Path.Combine(Folder, file), Old);
    }

    private static string[] Sorted(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
