using System.Net;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>The command beside a service on the same data directory, and the same filters over HTTP.</summary>
public sealed class QueryBesideServiceTests(ServedNewsroom newsroom) : QueryContract(newsroom), IClassFixture<ServedNewsroom>
{
    private readonly ServedNewsroom _newsroom = newsroom;

    public static TheoryData<string, string> Filters => ArticleFilters.All;

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Articles_Filter_FindsWhatItNames(string filters, string titles)
    {
        var page = await _newsroom.Service!.GetJsonAsync($"/api/v1/articles?{filters}");
        page.GetProperty("items").EnumerateArray().Select(Title).ShouldBe(ArticleFilters.Titles(titles));
    }

    [Fact]
    public async Task Articles_BadValue_IsAProblemThatNamesIt()
    {
        using var response = await _newsroom.Service!.Http.GetAsync("/api/v1/articles?minQuality=900");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain("minQuality");
    }

    [Fact]
    public async Task Query_AllFiltersTogether_ReachTheService()
    {
        var result = (await _newsroom.Workspace.RunAsync(
            "query", "--format", "ndjson", "--provider", "Alpha", "--domain", "alpha.example", "--topic", "Cloud", "--category", "tech", "--type", "article",
            "--language", "en", "--since", "2024-01-01", "--until", "2024-01-02", "--first-seen-since", "1h", "--min-quality", "1", "--min-heat", "-1",
            "--published", "true")).ShouldExitWith(0);
        result.JsonLines.Select(Title).ShouldBe(["Alpha one"]);
    }

    [Fact]
    public async Task Export_Ndjson_WritesEveryArticle()
    {
        (await _newsroom.Workspace.RunAsync("export", "served.ndjson", "--format", "ndjson")).ShouldExitWith(0);
        File.ReadLines(_newsroom.Workspace.FilePath("served.ndjson")).Count().ShouldBe(Newsroom.Titles.Length);
    }

    [Fact]
    public async Task ProvidersList_Json_IsWhatTheApiGives()
    {
        var result = (await _newsroom.Workspace.RunAsync("providers", "list", "--format", "json")).ShouldExitWith(0);
        result.Output.Trim().ShouldBe((await _newsroom.Service!.Http.GetStringAsync("/api/v1/feeds")).Trim());
    }
}
