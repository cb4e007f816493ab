using System.Text.Json;

namespace Aggregator.EndToEnd.Tests.Index;

/// <summary>Related articles and the care of the index, whether the command opens the store itself or asks the service that has it.</summary>
public abstract class IndexContract(Observatory observatory)
{
    [Fact]
    public async Task Query_WithRelated_EmbedsThem()
    {
        var result = (await observatory.Workspace.RunAsync("query", "--related", "--format", "json")).ShouldExitWith(0);

        result.Error.ShouldBeEmpty();
        var articles = result.Json.GetProperty("items").EnumerateArray().ToDictionary(a => Title(a)!);
        RelatedTitles(articles[Observatory.Comet[0]]).ShouldBe([Observatory.Comet[1], Observatory.Comet[2]], ignoreOrder: true);
        RelatedTitles(articles["Lentil soup for cold evenings"]).ShouldBeEmpty();
        articles[Observatory.Comet[0]].GetProperty("related")[0].EnumerateObject().Select(p => p.Name)
            .ShouldBe(["title", "excerpt", "publishedDateTime", "webUrl", "type", "provider", "quality", "images"]);
    }

    [Theory]
    [InlineData("comet -molecule", 2)]
    [InlineData("\"comet mira\" tails", 2)]
    [InlineData("title:pension or striker", 2)]
    [InlineData("provider:gamma", 2)]
    [InlineData("-comet", 3)]
    [InlineData("nobody", 0)]
    public async Task Query_Text_FindsWhatItSays(string text, int count)
    {
        var result = (await observatory.Workspace.RunAsync("query", text, "--format", "json", "--sort", "relevance")).ShouldExitWith(0);

        result.Error.ShouldBeEmpty();
        result.Json.GetProperty("items").GetArrayLength().ShouldBe(count);
    }

    [Fact]
    public async Task Stats_Articles_AreCounted()
    {
        var result = (await observatory.Workspace.RunAsync("stats", "comet", "--format", "json")).ShouldExitWith(0).Json;

        (result.GetProperty("total").GetInt32(), result.GetProperty("provider").EnumerateObject().Count()).ShouldBe((3, 3));
        result.GetProperty("outcome").GetProperty("updated").GetInt32().ShouldBe(3);
        (await observatory.Workspace.RunAsync("stats")).ShouldExitWith(0).ShouldBePlain().Output.ShouldContain("providers\tAlpha\t2\n");
    }

    [Fact]
    public async Task Show_Article_IsReadable()
    {
        var id = (await observatory.Workspace.RunAsync("query", "striker", "--format", "ndjson")).ShouldExitWith(0).JsonLines[0].GetProperty("id").GetString()!;

        var text = (await observatory.Workspace.RunAsync("show", id)).ShouldExitWith(0).ShouldBePlain().Output;
        text.ShouldStartWith("Striker leaves club\nBeta · 2024-01-09 12:00");
        text.ShouldContain("Carried by:\n  Beta, ");
        (await observatory.Workspace.RunAsync("show", id, "--format", "json")).ShouldExitWith(0).Json.GetProperty("id").GetString().ShouldBe(id);
        (await observatory.Workspace.RunAsync("show", "00112233445566778899aabbccddeeff")).ShouldExitWith(5);
    }

    [Fact]
    public async Task Export_Query_WritesWhatItFinds() =>
        (await observatory.Workspace.RunAsync("export", "-", "--format", "ndjson", "--query", "comet")).ShouldExitWith(0).JsonLines.Count.ShouldBe(3);

    [Fact]
    public async Task Query_WithoutRelated_HasEmptyLists()
    {
        var result = (await observatory.Workspace.RunAsync("query", "--format", "ndjson")).ShouldExitWith(0);

        result.JsonLines.Count.ShouldBe(6);
        result.JsonLines.ShouldAllBe(a => a.GetProperty("related").GetArrayLength() == 0);
    }

    [Theory]
    [InlineData("--related", true)]
    [InlineData("--no-related", false)]
    public async Task Export_Ndjson_HasRelatedWhereAskedFor(string option, bool has)
    {
        var result = (await observatory.Workspace.RunAsync("export", "-", "--format", "ndjson", option)).ShouldExitWith(0);

        result.JsonLines.Any(a => a.GetProperty("related").GetArrayLength() > 0).ShouldBe(has);
    }

    [Fact]
    public async Task Export_FrontMatter_EndsWell() =>
        (await observatory.Workspace.RunAsync("export", observatory.Workspace.FilePath("articles"), "--format", "frontmatter")).ShouldExitWith(0).Error.ShouldStartWith("6 articles exported");

    [Fact]
    public async Task Export_BothOptions_IsBadUsage() =>
        (await observatory.Workspace.RunAsync("export", "-", "--format", "ndjson", "--related", "--no-related")).ShouldExitWith(2);

    [Fact]
    public async Task Reindex_Store_SaysHowManyInWhichTime()
    {
        var result = (await observatory.Workspace.RunAsync("db", "reindex")).ShouldExitWith(0).ShouldBePlain();

        result.Output.ShouldBeEmpty();
        result.Error.ShouldMatch(@"^6 articles indexed in \d+\.\d s\.\n$");
        await Query_WithRelated_EmbedsThem();
    }

    private protected static IEnumerable<string?> RelatedTitles(JsonElement article) => article.GetProperty("related").EnumerateArray().Select(Title);

    private protected static string? Title(JsonElement article) => article.GetProperty("title").GetString();
}
