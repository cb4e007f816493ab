using System.Text.Json;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>What <c>aggregator query</c> promises, whether it opens the store itself or asks the service that has it.</summary>
public abstract class QueryContract(Newsroom newsroom)
{
    [Fact]
    public async Task Query_PageByPage_GivesEveryArticleOnce()
    {
        var titles = new List<string>();
        string[] cursor = [];
        for (var page = 0; page < 2; page++)
        {
            var json = (await newsroom.Workspace.RunAsync(["query", "--limit", "4", "--format", "json", .. cursor])).ShouldExitWith(0).Json;
            titles.AddRange(json.GetProperty("items").EnumerateArray().Select(Title));
            var next = json.GetProperty("next");
            (next.ValueKind == JsonValueKind.Null).ShouldBe(page == 1, "the last page has no next");
            cursor = ["--cursor", next.GetString() ?? ""];
        }

        titles.ShouldBe(Newsroom.Titles);
    }

    [Fact]
    public async Task Query_AsTable_IsTabSeparatedLinesWhereRedirected()
    {
        var result = (await newsroom.Workspace.RunAsync("query", "--sort", "oldest")).ShouldExitWith(0).ShouldBePlain();
        result.Error.ShouldBeEmpty();
        result.Rows[0].ShouldBe(["PUBLISHED", "PROVIDER", "Q", "FEEDS", "TITLE", "TOPICS", "URL", "ID"]);
        result.Rows.Skip(1).Select(row => row[4]).ShouldBe(Newsroom.Titles.Reverse());
        result.Rows[2].ShouldBe(["2024-01-01 12:00", "Alpha", result.Rows[2][2], "2", "Alpha one", "Cloud", "https://alpha.example/1", result.Rows[2][7]]);
    }

    [Fact]
    public async Task Query_AsNdjson_GivesWholeArticles()
    {
        var articles = (await newsroom.Workspace.RunAsync("query", "--limit", "0", "--format", "ndjson", "--sort", "quality")).ShouldExitWith(0).JsonLines;
        articles.Count.ShouldBe(Newsroom.Titles.Length);
        articles.Select(a => a.GetProperty("quality").GetInt32()).ShouldBeInOrder(SortDirection.Descending);
        var shared = articles.Single(a => Title(a) == "Alpha one");
        shared.GetProperty("sightings").EnumerateArray().Select(s => s.GetProperty("provider").GetString()).ShouldBe(["Alpha", "Gamma"]);
        shared.GetProperty("originalUrl").GetString().ShouldBe("https://alpha.example/1");
        shared.GetProperty("images").GetArrayLength().ShouldBe(0);
        shared.GetProperty("language").GetString().ShouldBe("en");
    }

    [Fact]
    public async Task Query_ForeignCursor_ExitsWith2()
    {
        var result = (await newsroom.Workspace.RunAsync("query", "--cursor", "abc", "--format", "json")).ShouldExitWith(2);
        result.Error.ShouldStartWith("--cursor: ");
        result.Output.ShouldBeEmpty();
    }

    protected static string Title(JsonElement article) => article.GetProperty("title").GetString()!;
}
