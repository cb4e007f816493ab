using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Aggregator.EndToEnd.Tests.Index;

/// <summary>Beside a service on the same data directory.</summary>
public sealed class IndexBesideServiceTests(ServedObservatory observatory) : IndexContract(observatory), IClassFixture<ServedObservatory>
{
    private readonly ServedObservatory _observatory = observatory;

    [Fact]
    public async Task Article_Read_CarriesRelatedAndTheSameListAlone()
    {
        var listed = (await GetAsync("/api/v1/articles")).GetProperty("items").EnumerateArray().Single(a => Title(a) == Observatory.Comet[1]);
        RelatedTitles(listed).ShouldBeEmpty();
        var path = $"/api/v1/articles/{listed.GetProperty("id").GetString()}";

        var article = await GetAsync(path);

        RelatedTitles(article).ShouldBe([Observatory.Comet[0], Observatory.Comet[2]], ignoreOrder: true);
        var related = await GetAsync(path + "/related");
        related.GetProperty("items").GetRawText().ShouldBe(article.GetProperty("related").GetRawText());
        RelatedTitles((await GetAsync("/api/v1/articles?related=true&limit=6")).GetProperty("items").EnumerateArray().Single(a => Title(a) == Observatory.Comet[1])).Count().ShouldBe(2);
        using var patched = await _observatory.Service!.Http.PatchAsync(path, JsonContent.Create(new { published = true }));
        RelatedTitles(await patched.Content.ReadFromJsonAsync<JsonElement>()).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Index_OfARunningService_IsTold()
    {
        await GetAsync($"/api/v1/articles?related=true");
        (await GetAsync("/api/v1/index")).GetProperty("articles").GetInt64().ShouldBe(6);

        var lines = (await _observatory.Service!.Http.GetStringAsync("/metrics")).Split('\n');
        lines.ShouldContain("aggregator_index_articles 6");
        lines.Single(l => l.StartsWith("aggregator_index_lag ", StringComparison.Ordinal)).ShouldNotBeNull();
        var checks = (await GetAsync("/readyz")).GetProperty("checks").EnumerateArray();
        checks.Single(c => c.GetProperty("name").GetString() == "index").GetProperty("ready").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Search_OverHttp_MarksAndCounts()
    {
        var page = await GetAsync("/api/v1/articles?q=tails&limit=1");
        (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()).ShouldBe((2, 1));
        page.GetProperty("items")[0].GetProperty("highlight").GetProperty("title").GetString().ShouldBe("Comet Mira shows a <mark>tail</mark> of dust");
        var next = await GetAsync($"/api/v1/articles?q=tails&limit=1&cursor={page.GetProperty("next").GetString()}");
        Title(next.GetProperty("items")[0]).ShouldBe(Observatory.Comet[1]);

        (await GetAsync("/api/v1/facets?by=provider&q=comet")).GetProperty("facets")[0].GetProperty("values").GetArrayLength().ShouldBe(3);
        (await GetAsync("/api/v1/timeline?q=comet&interval=day")).GetProperty("items").EnumerateArray().Sum(p => p.GetProperty("count").GetInt32()).ShouldBe(3);
    }

    [Fact]
    public async Task Rebuild_Posted_AnswersWithWhereToLook()
    {
        using var posted = await _observatory.Service!.Http.PostAsync("/api/v1/index/rebuild", null);

        posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var index = await GetAsync($"{posted.Headers.Location}?wait=30");
        (index.GetProperty("state").GetString(), index.GetProperty("rebuild").GetProperty("articles").GetInt64().ToString(CultureInfo.InvariantCulture)).ShouldBe(("current", "6"));
    }

    private Task<JsonElement> GetAsync(string path) => _observatory.Service!.GetJsonAsync(path);
}
