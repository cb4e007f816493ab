using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>The real document of the target format, told by a feed: what is exported is that document, line by line.</summary>
public sealed class SeedArticleTests
{
    private const string Link = "https://www.biometricupdate.com/202204/home-office-hears-caution-but-wants-action-on-facial-recognition-surveillance";

    private const string Image = """
        <media:content url="https://d1sr9z1pdl3mb7.cloudfront.net/wp-content/uploads/2021/09/28121359/shutterstock_1437798524-scaled.jpg"
                       medium="image" type="image/jpeg" width="2048" height="1365" />
        """;

    /// <summary>What differs by design: computed by this program, or of its own storage.</summary>
    private static readonly string[] OwnFields = ["quality: ", "    isCached: ", "secured: "];

    [Fact]
    public async Task Export_ArticleOfTheSeed_IsTheSeed()
    {
        var seed = ReadSeed();
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed", FeedResponse.Of(RssFeed.Of("en", RssFeed.Item(
            "Home Office hears caution but wants action on facial recognition surveillance", Link, new DateTimeOffset(2022, 4, 6, 16, 8, 0, TimeSpan.Zero),
            "It does not look like the United Kingdom will soon find consensus on how facial recognition systems are used by law enforcement.", Image))));
        using var workspace = new Workspace();
        workspace.WriteProviders($"providers:\n  - name: Biometric Companies\n    domain: biometricupdate.com\n    feeds: [\"{publisher.Url("/feed")}\"]\n");
        (await workspace.RunAsync("refresh")).ShouldExitWith(0);
        (await workspace.RunAsync("export", "articles", "--format", "frontmatter")).ShouldExitWith(0);

        var file = Directory.GetFiles(workspace.FilePath("articles"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        Path.GetRelativePath(workspace.FilePath("articles"), file)
            .ShouldBe("2022/04/home-office-hears-caution-but-wants-action-on-facial-recognition-surveillance.md");
        var exported = await File.ReadAllLinesAsync(file);
        Comparable(exported).ShouldBe(Comparable(WithNoneRelated(seed)));
        exported.ShouldContain("    isCached: false");
        var provenance = (await workspace.RunAsync("unseal", file)).ShouldExitWith(0).Json;
        provenance.GetProperty("url").GetString().ShouldBe(Link);
        await using (await workspace.StartServiceAsync())
            (await workspace.RunAsync("export", "articles", "--format", "frontmatter")).ShouldExitWith(0);
        (await File.ReadAllLinesAsync(file)).ShouldBe(exported);
        int.Parse(exported.Single(l => l.StartsWith("quality: ", StringComparison.Ordinal))["quality: ".Length..], null).ShouldBeInRange(1, 100);
    }

    private static string[] ReadSeed()
    {
        Aggregator.Testing.Corpus.Require();
        return File.ReadAllLines(Path.Combine(Aggregator.Testing.Corpus.Folder!, "..", "seed", "article.md"));
    }

    /// <summary>The only article of its store has none that is like it.</summary>
    private static IEnumerable<string> WithNoneRelated(string[] seed) =>
        [.. seed.TakeWhile(line => line != "related:"), "related: []", "", .. seed.SkipWhile(line => !line.StartsWith("secured: ", StringComparison.Ordinal))];

    private static IEnumerable<string> Comparable(IEnumerable<string> lines) =>
        lines.Select(line => OwnFields.FirstOrDefault(f => line.StartsWith(f, StringComparison.Ordinal)) ?? line)
            .Reverse().SkipWhile(line => line.Length == 0).Reverse();
}
