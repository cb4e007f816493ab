using Aggregator.Core.Exporting;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Exporting;

public sealed class FrontMatterFolderWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Write_Article_LiesInItsMonth()
    {
        await ExportAsync(SampleArticles.Full);

        Files().ShouldBe(["2022/04/home-office-hears-caution-but-wants-action-on-facial-recognition-surveillance.md"]);
        (await File.ReadAllTextAsync(Path.Combine(_folder, Files()[0]))).ShouldBe(FrontMatterWriter.Write(SampleArticles.Full));
    }

    [Fact]
    public async Task Write_SameTitle_GetsTheIdsDigits()
    {
        await ExportAsync(Article("Same", "https://a.example/1"), Article("Same", "https://a.example/2"));

        Files().ShouldBe([$"2022/04/same-{Digits("https://a.example/2")}.md", "2022/04/same.md"]);
    }

    [Fact]
    public async Task Write_Again_KeepsFilesInAnyOrder()
    {
        Article one = Article("Same", "https://a.example/1"), two = Article("Same", "https://a.example/2");
        await ExportAsync(one, two);
        var files = Files();

        var again = await ExportAsync(two with { Quality = 99 }, one);

        Files().ShouldBe(files);
        (again.Written, again.Unchanged).ShouldBe((1, 1));
        (await File.ReadAllTextAsync(Path.Combine(_folder, files[0]))).ShouldContain("quality: 99");
    }

    [Fact]
    public async Task Write_Unchanged_DoesNotTouchTheFile()
    {
        await ExportAsync(SampleArticles.Full);
        var path = Path.Combine(_folder, Files()[0]);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);

        await ExportAsync(SampleArticles.Full);

        File.GetLastWriteTimeUtc(path).ShouldBe(time);
    }

    [Theory]
    [InlineData("sealed A", "sealed B", true, 1)]
    [InlineData("sealed A", "sealed B", false, 2)]
    [InlineData("sealed A", "sealed A", false, 1)]
    [InlineData(null, "sealed B", true, 2)]
    public async Task Write_AnotherSealOfTheSame_DoesNotTouchTheFile(string? before, string after, bool holdSame, int written)
    {
        await using var writer = new FrontMatterFolderWriter(_folder, new FakeSealer(holdSame));
        await writer.WriteAsync(SampleArticles.Full with { Secured = before }, CancellationToken.None);
        await writer.WriteAsync(SampleArticles.Full with { Secured = after }, CancellationToken.None);
        writer.Written.ShouldBe(written);
        await writer.WriteAsync(SampleArticles.Full with { Secured = after, Title = SampleArticles.Full.Title, Quality = 1 }, CancellationToken.None);
        writer.Written.ShouldBe(written + 1);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc-passwd.md")]
    [InlineData("a/b\\c:d", "a-b-c-d.md")]
    [InlineData("CON", "con-{id}.md")]
    [InlineData("日本語", "audio-{id}.md")]
    [InlineData("", "audio-{id}.md")]
    [InlineData("...", "audio-{id}.md")]
    public async Task Write_Title_MakesASafeName(string title, string expected)
    {
        await ExportAsync(Article(title, "https://a.example/1"));

        Files().ShouldBe(["2022/04/" + expected.Replace("{id}", Digits("https://a.example/1"), StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Write_ArticlesWithoutLink_AreToldApartByTheirText()
    {
        var first = SampleArticles.Bare with { Title = "T", Excerpt = "one", Id = ArticleId.From(ArticleKey.Of("1")) };
        var second = SampleArticles.Bare with { Title = "T", Excerpt = "two", Id = ArticleId.From(ArticleKey.Of("2")) };

        await ExportAsync(first, second);
        await ExportAsync(second, first);

        Files().Length.ShouldBe(2);
    }

    private static Article Article(string title, string url) =>
        SampleArticles.Bare with { Id = ArticleId.From(ArticleKey.Of(url)), Title = title, WebUrl = url, OriginalUrl = url };

    private static string Digits(string url) => ArticleKey.Of(url).ToString()[..8];

    private string[] Files() =>
    [
        .. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    private async Task<FrontMatterFolderWriter> ExportAsync(params Article[] articles)
    {
        await using var writer = new FrontMatterFolderWriter(_folder);
        foreach (var article in articles) await writer.WriteAsync(article, CancellationToken.None);
        await writer.CompleteAsync(CancellationToken.None);
        return writer;
    }

    private sealed class FakeSealer(bool holdSame) : IArticleSealer
    {
        public string Seal(Article article) => throw new NotSupportedException();

        public OpenedSeal Open(string seal) => throw new NotSupportedException();

        public bool HoldSame(string first, string second) => holdSame;
    }
}
