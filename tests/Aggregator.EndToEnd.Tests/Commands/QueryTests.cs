using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>The command with the store to itself, and what needs no second look beside a service.</summary>
public sealed class QueryTests(Newsroom newsroom) : QueryContract(newsroom), IClassFixture<Newsroom>
{
    private readonly Newsroom _newsroom = newsroom;

    public static TheoryData<string, string> Filters => ArticleFilters.All;

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Query_Filter_FindsWhatItNames(string filters, string titles)
    {
        var result = (await _newsroom.Workspace.RunAsync(["query", "--format", "ndjson", .. ArticleFilters.AsOptions(filters)])).ShouldExitWith(0);
        result.JsonLines.Select(Title).ShouldBe(ArticleFilters.Titles(titles));
    }

    [Fact]
    public async Task Query_NothingFound_ExitsWith0AndSaysSo()
    {
        var result = (await _newsroom.Workspace.RunAsync("query", "--provider", "Nobody", "--sort", "heat")).ShouldExitWith(0);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe("No article matches.\n");
    }

    [Fact]
    public async Task Query_AsCsvAndYaml_HasTheirForm()
    {
        var csv = (await _newsroom.Workspace.RunAsync("query", "--format", "csv", "--content", "--limit", "2")).ShouldExitWith(0);
        var lines = csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("category,title,excerpt,publishedDateTime,originalUrl,webUrl,");
        lines[0].TrimEnd().ShouldEndWith(",content");

        var yaml = (await _newsroom.Workspace.RunAsync("query", "--format", "yaml", "--limit", "2")).ShouldExitWith(0);
        yaml.Output.ShouldStartWith("---\ncategory: news\ntitle: \"Beta two\"\n");
        yaml.Output.Split("---\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Query_BadSearchText_ExitsWith2AndPointsAtTheCharacter()
    {
        var result = (await _newsroom.Workspace.RunAsync("query", "bridge quality:high")).ShouldExitWith(2);
        result.Error.ShouldBe(
            "quality: must be a whole number from 0 to 100, with >, >=, < or <= before it where wanted:\n  bridge quality:high\n                 ^\n");
    }

    [Fact]
    public async Task Query_BadFilterValues_NamesEveryOptionAtOnce()
    {
        var result = (await _newsroom.Workspace.RunAsync(
            "query", "--since", "soon", "--min-quality", "900", "--sort", "up", "--published", "maybe", "--type", "book")).ShouldExitWith(2);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => line.Split(' ')[0]).ShouldBe(["--type", "--since", "--min-quality", "--published", "--sort"]);
    }

    [Fact]
    public async Task Query_BadLimitAndFormat_SaysWhatTheyMustBe()
    {
        var result = (await _newsroom.Workspace.RunAsync("query", "--limit", "many", "--format", "xml")).ShouldExitWith(2);
        result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            [
                "--limit must be a whole number, 0 (all) or more, not 'many'.",
                "--format must be one of table, json, ndjson, csv, yaml, not 'xml'.",
                "Try: aggregator query --help",
            ],
            ignoreOrder: true);
    }
}
