using System.Net;
using Aggregator.Core.Application;
using Aggregator.Core.Storage;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class SearchIndexEndpointTests : ServiceTest
{
    private const string Path = "/api/v1/index";

    [Fact]
    public async Task Get_Index_TellsHowItStands()
    {
        Service.Aggregator.Index = new IndexReport(IndexState.CatchingUp, 3, 7, 9, 2, new RebuildReport(false, Samples.Noon, 1_234, 3, null));

        var index = await Service.GetJsonAsync(Path + "?wait=1.5");

        (index.GetProperty("state").GetString(), index.GetProperty("articles").GetInt64(), index.GetProperty("lag").GetInt64()).ShouldBe(("catchingUp", 3, 2));
        index.GetProperty("rebuild").GetProperty("durationMs").GetInt64().ShouldBe(1_234);
        Service.Aggregator.Waits.ShouldBe([TimeSpan.FromSeconds(1.5)]);
    }

    [Theory]
    [InlineData("wait=-1", "wait")]
    [InlineData("wait=1000", "wait")]
    [InlineData("colour=red", "colour")]
    public async Task Get_BadParameter_IsRefusedByName(string query, string name)
    {
        using var response = await Service.GetAsync($"{Path}?{query}");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe([name]);
    }
}
