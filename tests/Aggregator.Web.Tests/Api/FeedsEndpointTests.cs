using System.Net;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class FeedsEndpointTests : ServiceTest
{
    [Fact]
    public async Task List_NoFeeds_IsAnEmptyList()
    {
        using var response = await Service.GetAsync("/api/v1/feeds");

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"items":[],"next":null}""");
    }

    [Fact]
    public async Task List_TwoFeeds_AreGivenInOrder()
    {
        Service.Aggregator.Feeds.AddRange([Samples.Feed("https://b.example/"), Samples.Feed("https://a.example/")]);

        var items = (await Service.GetJsonAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().ToList();

        items.Select(item => item.GetProperty("url").GetString()).ShouldBe(["https://b.example/", "https://a.example/"]);
        items[0].GetProperty("hold").GetString().ShouldBe("retryAfter");
        items[0].GetProperty("nextPollAt").GetString().ShouldBe("2026-03-01T14:00:00Z");
        items[0].GetProperty("lastOutcome").GetProperty("outcome").GetString().ShouldBe("notModified");
    }

    [Fact]
    public async Task List_UnknownParameter_IsRefused()
    {
        using var response = await Service.GetAsync("/api/v1/feeds?provider=AWS");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["provider"]);
    }
}
