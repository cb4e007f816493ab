using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Exporting;

public sealed class FrontMatterFollowerTests : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Apply_Changes_TouchesOnlyTheirFiles()
    {
        await ExportAsync("", "1", Stored("a"), Stored("b"), Stored("c"), Stored("d"));
        Files().ShouldBe(["2022/04/a.md", "2022/04/b.md", "2022/04/c.md", "2022/04/d.md"]);
        Age();

        var (written, removed) = await ExportAsync("", "2", Stored("b", excerpt: "new"), Deleted("c"), Merged("d", "a"), Stored("e"));

        Files().ShouldBe(["2022/04/a.md", "2022/04/b.md", "2022/04/e.md"]);
        (written, removed).ShouldBe((2, 2));
        Touched().ShouldBe(["2022/04/b.md", "2022/04/e.md"]);
    }

    [Fact]
    public async Task Apply_AnotherTitleOrMonth_MovesTheFile()
    {
        await ExportAsync("", "1", Stored("a"), Stored("b"));

        await ExportAsync("", "2", Stored("a", title: "Anew"), Stored("b", month: 12));

        Files().ShouldBe(["2022/04/anew.md", "2022/12/b.md"]);
    }

    [Fact]
    public async Task Apply_NoLongerWanted_RemovesTheFile()
    {
        await ExportAsync("q", "1", Stored("a"), Stored("b"));

        await ExportAsync("q", "2", unwanted: "a", Stored("a", excerpt: "worse"));

        Files().ShouldBe(["2022/04/b.md"]);
    }

    [Fact]
    public async Task Apply_SameTitles_KeepTheirFiles()
    {
        await ExportAsync("", "1", Stored("a", title: "T"), Stored("b", title: "T"));
        var second = $"2022/04/t-{Id("b").ToString()[..8]}.md";
        Files().ShouldBe(Sorted("2022/04/t.md", second));

        await ExportAsync("", "2", Deleted("a"), Stored("b", title: "T", excerpt: "new"), Stored("c", title: "T"));

        Files().ShouldBe(Sorted("2022/04/t.md", second));
        (await File.ReadAllTextAsync(Path.Combine(_folder, "2022/04/t.md"))).ShouldContain("https://x.example/c");
    }

    [Fact]
    public async Task Apply_ArticleWithoutLinkEdited_KeepsItsFile()
    {
        await ExportAsync("", "1", Linkless("first"));
        await ExportAsync("", "2", Linkless("second"));

        Files().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Open_ExportWithoutNotesBefore_TakesItsFilesOver()
    {
        await using (var writer = new FrontMatterFolderWriter(_folder))
            await writer.WriteAsync(Stored("a").Article!, CancellationToken.None);
        Age();

        await ExportAsync("", "1", Stored("a"));
        Touched().ShouldBeEmpty();
        await ExportAsync("", "2", Deleted("a"));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_AnotherFilter_ExportsAllAndRemovesTheRest()
    {
        await ExportAsync("", "1", Stored("a"), Stored("b"));
        Age();
        using (var folder = FrontMatterFollower.Open(_folder, "topic=AI"))
        {
            (folder.After, folder.Reason).ShouldBe((null, "The filter is another one than last time (times like 7d move)"));
            await folder.ApplyAsync(Stored("a"), true, CancellationToken.None);
            await folder.ApplyAsync(Stored("b"), false, CancellationToken.None);
            folder.Complete("2");
        }

        Files().ShouldBe(["2022/04/a.md"]);
        Touched().ShouldBeEmpty();
    }

    [Fact]
    public async Task StartOver_AnotherStore_RemovesWhatItDoesNotHave()
    {
        await ExportAsync("", "1", Stored("a"), Stored("b"));
        Age();
        using (var folder = FrontMatterFollower.Open(_folder, ""))
        {
            folder.After.ShouldBe("1");
            folder.StartOver();
            await folder.ApplyAsync(Stored("b"), true, CancellationToken.None);
            await folder.ApplyAsync(Stored("c"), true, CancellationToken.None);
            folder.Complete("1");
        }

        Files().ShouldBe(["2022/04/b.md", "2022/04/c.md"]);
        Touched().ShouldBe(["2022/04/c.md"]);
    }

    [Fact]
    public async Task StartOver_BrokenOff_IsAWholeExportAgain()
    {
        await ExportAsync("", "1", Stored("a"), Stored("b"));
        using (var folder = FrontMatterFollower.Open(_folder, "other"))
            await folder.ApplyAsync(Stored("a"), false, CancellationToken.None);

        using var again = FrontMatterFollower.Open(_folder, "");
        again.After.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"version\":2,\"filter\":\"\",\"after\":\"1\"}")]
    [InlineData("{\"version\":1,\"filter\":null,\"after\":\"1\"}")]
    public async Task Open_MarkerUnreadable_ExportsAll(string marker)
    {
        await ExportAsync("", "1", Stored("a"));
        await File.WriteAllTextAsync(Path.Combine(_folder, ".aggregator-export.json"), marker);

        using var folder = FrontMatterFollower.Open(_folder, "");

        (folder.After, folder.Reason).ShouldBe((null, "What the last export noted cannot be read"));
    }

    [Fact]
    public async Task Apply_BrokenOffAnywhere_EndsAsIfItHadNotBeen()
    {
        ArticleChange[] first = [Stored("a"), Stored("b"), Stored("c"), Stored("d", title: "a")];
        ArticleChange[] second = [Stored("a", title: "A moved"), Deleted("b"), Stored("c", month: 1), Stored("e", title: "b"), Stored("d", title: "d", excerpt: "x")];
        await ExportAsync("", "1", first);
        await ExportAsync("", "2", second);
        var expected = Files();
        for (var at = 0; at <= second.Length; at++)
        {
            Directory.Delete(_folder, recursive: true);
            await ExportAsync("", "1", first);
            using (var folder = FrontMatterFollower.Open(_folder, ""))
            {
                foreach (var change in second.Take(at)) await folder.ApplyAsync(change, true, CancellationToken.None);
            }

            await ExportAsync("", "2", second);
            Files().ShouldBe(expected, $"broken off after {at}");
        }
    }

    [Fact]
    public async Task Open_HalfALine_IsForgotten()
    {
        await ExportAsync("", "1", Stored("a"));
        await File.AppendAllTextAsync(ListPath, $"+{Id("b")} 2022/0");

        await ExportAsync("", "2", Stored("b"));
        await ExportAsync("", "3", Deleted("a"), Deleted("b"));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_NamedButNotWritten_IsWrittenLater()
    {
        await ExportAsync("", "1", Stored("a"));
        await File.AppendAllTextAsync(ListPath, $"+{Id("a")} 2022/04/elsewhere.md\n");

        await ExportAsync("", "2", Stored("a", excerpt: "x"));

        Files().ShouldBe(["2022/04/a.md"]);
        (await File.ReadAllTextAsync(ListPath)).ShouldEndWith($"-{Id("a")} 2022/04/elsewhere.md\n");
    }

    [Fact]
    public async Task Apply_WritingWasBrokenOff_LeavesNothingOfIt()
    {
        await ExportAsync("", "1", Stored("a"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "2022/04/b.md.tmp"), "---\n");
        await File.AppendAllTextAsync(ListPath, $"+{Id("b")} 2022/04/b.md\n");

        await ExportAsync("", "2", Stored("b", title: "B anew"), Deleted("a"));

        Directory.GetFiles(Path.Combine(_folder, "2022/04")).Select(Path.GetFileName).ShouldBe(["b-anew.md"]);
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("2022/04/../../../outside.md")]
    [InlineData("/etc/passwd")]
    [InlineData("2022/04/a.txt")]
    public async Task Open_ListNamesOtherFiles_LeavesThem(string path)
    {
        await ExportAsync("", "1", Stored("a"));
        await File.AppendAllTextAsync(ListPath, $"+{Id("b")} {path}\n");

        var (_, removed) = await ExportAsync("", "2", Deleted("b"));

        removed.ShouldBe(0);
    }

    [Fact]
    public void Open_Twice_IsRefused()
    {
        using var first = FrontMatterFollower.Open(_folder, "");
        Should.Throw<IOException>(() => FrontMatterFollower.Open(_folder, ""));
    }

    [Fact]
    public async Task Complete_ManyMoves_KeepsTheListShort()
    {
        for (var i = 0; i < 1_200; i++)
            await ExportAsync("", "1", Stored("a", month: 1 + (i % 2)));

        (await File.ReadAllLinesAsync(ListPath)).Length.ShouldBeLessThan(1_100);
        Files().ShouldHaveSingleItem();
    }

    private string ListPath => Path.Combine(_folder, ".aggregator-export.files");

    private static ArticleChange Stored(string name, string? title = null, string excerpt = "old", int month = 4)
    {
        var article = SampleArticles.Bare with
        {
            Id = Id(name),
            Title = title ?? name,
            Excerpt = excerpt,
            WebUrl = $"https://x.example/{name}",
            PublishedAt = new DateTimeOffset(2022, month, 1, 0, 0, 0, TimeSpan.Zero),
        };
        return new ArticleChange(1, article.Id, ArticleChangeKind.Stored, article, null);
    }

    private static ArticleChange Linkless(string excerpt)
    {
        var article = Stored("a").Article! with { WebUrl = "", Excerpt = excerpt };
        return new ArticleChange(1, article.Id, ArticleChangeKind.Stored, article, null);
    }

    private static ArticleChange Deleted(string name) => new(1, Id(name), ArticleChangeKind.Deleted, null, null);

    private static ArticleChange Merged(string name, string into) => new(1, Id(name), ArticleChangeKind.Merged, null, Id(into));

    private static ArticleId Id(string name) => ArticleId.From(ArticleKey.Of(name));

    private static string[] Sorted(params string[] paths) => [.. paths.Order(StringComparer.Ordinal)];

    private Task<(int Written, int Removed)> ExportAsync(string filter, string after, params ArticleChange[] changes) => ExportAsync(filter, after, "", changes);

    private async Task<(int Written, int Removed)> ExportAsync(string filter, string after, string unwanted, params ArticleChange[] changes)
    {
        using var folder = FrontMatterFollower.Open(_folder, filter);
        foreach (var change in changes) await folder.ApplyAsync(change, change.Id != Id(unwanted), CancellationToken.None);
        folder.Complete(after);
        return (folder.Written, folder.Removed);
    }

    private string[] Files() => Sorted([.. All().Select(Relative)]);

    private string[] Touched() => Sorted([.. All().Where(f => File.GetLastWriteTimeUtc(f) != Old).Select(Relative)]);

    private void Age()
    {
        foreach (var file in All()) File.SetLastWriteTimeUtc(file, Old);
    }

    private IEnumerable<string> All() => Directory.EnumerateFiles(_folder, "*.md", SearchOption.AllDirectories);

    private string Relative(string path) => Path.GetRelativePath(_folder, path).Replace('\\', '/');
}
