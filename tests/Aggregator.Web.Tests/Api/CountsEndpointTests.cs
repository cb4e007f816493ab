using System.Net;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class CountsEndpointTests : ServiceTest
{
    [Fact]
    public async Task Facets_NoParameters_AreTheUsualOnes()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));

        var result = await Service.GetJsonAsync("/api/v1/facets");

        result.GetProperty("total").GetInt64().ShouldBe(1);
        result.GetProperty("facets").EnumerateArray().Select(f => f.GetProperty("field").GetString())
            .ShouldBe(["provider", "topic", "category", "language", "type", "day", "hour", "quality"]);
        result.GetProperty("facets")[0].GetRawText().ShouldBe("""{"field":"provider","values":[{"value":"AWS","count":2}],"others":1}""");
        Service.Aggregator.FacetQueries.ShouldHaveSingleItem().Limit.ShouldBe(20);
    }

    [Fact]
    public async Task Facets_FilterAndQuery_BothCount()
    {
        await Service.GetJsonAsync("/api/v1/facets?by=topic,published&limit=5&minQuality=60&q=apple");

        var query = Service.Aggregator.FacetQueries.ShouldHaveSingleItem();
        query.Fields.ShouldBe([FacetField.Topic, FacetField.Published]);
        (query.Limit, query.Filter.MinQuality, QueryLanguage.Print(query.Query!)).ShouldBe((5, 60, "apple"));
    }

    [Fact]
    public async Task Timeline_Parameters_AreWhatTheySay()
    {
        var result = await Service.GetJsonAsync("/api/v1/timeline?interval=week&limit=7&q=apple&topic=AI");

        result.GetProperty("items")[0].GetRawText().ShouldBe("""{"start":"1970-01-01T00:00:00Z","count":3}""");
        var query = Service.Aggregator.TimelineQueries.ShouldHaveSingleItem();
        (query.Interval, query.Limit, query.Filter.Topic).ShouldBe((TimelineInterval.Week, 7, "AI"));
    }

    [Theory]
    [InlineData("facets?by=colour", "by")]
    [InlineData("facets?by=", "by")]
    [InlineData("facets?limit=1001", "limit")]
    [InlineData("facets?q=(", "q")]
    [InlineData("facets?minQuality=x&sort=newest", "minQuality,sort")]
    [InlineData("timeline?interval=year", "interval")]
    [InlineData("timeline?limit=0", "limit")]
    [InlineData("timeline?by=topic", "by")]
    public async Task Counts_BadParameter_IsRefusedByName(string target, string names)
    {
        using var response = await Service.GetAsync("/api/v1/" + target);

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(names.Split(','));
    }

    [Theory]
    [InlineData("facets")]
    [InlineData("timeline")]
    public async Task Counts_IndexUnavailable_IsToldAsSuch(string target)
    {
        Service.Aggregator.Failure = new IndexUnavailableException(null);
        using var response = await Service.GetAsync("/api/v1/" + target);

        await ShouldBeProblemAsync(response, HttpStatusCode.ServiceUnavailable);
    }
}
