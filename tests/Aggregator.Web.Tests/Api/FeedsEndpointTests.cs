using System.Net;
using Aggregator.Core.Model;
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
    public async Task Find_Feed_IsGivenAsInTheList()
    {
        var feed = Samples.Feed("https://a.example/");
        Service.Aggregator.Feeds.AddRange([Samples.Feed("https://b.example/"), feed]);

        var found = await Service.GetJsonAsync($"/api/v1/feeds/{feed.FeedId}");

        found.GetRawText().ShouldBe((await Service.GetJsonAsync("/api/v1/feeds")).GetProperty("items")[1].GetRawText());
        found.GetProperty("ailing").GetBoolean().ShouldBeTrue();
        found.TryGetProperty("outcomes", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Outcomes_Feed_AreGivenWithTimesByStep()
    {
        var feed = Samples.Feed("https://a.example/");
        Service.Aggregator.Feeds.Add(feed);
        Service.Aggregator.Outcomes.Add(Samples.FeedOutcome(RefreshOutcomeKind.BodyFailed));

        var items = (await Service.GetJsonAsync($"/api/v1/feeds/{feed.FeedId}/outcomes")).GetProperty("items");

        items[0].GetRawText().ShouldBe(
            """
            {"outcome":"bodyFailed","startedAt":"2026-03-01T12:00:00Z","durationMs":789,"statusCode":200,"bytes":123456,"newArticles":7,"changedArticles":2,"knownItems":40,"repairs":["dates"],"message":"said so","nextPollAt":"2026-03-01T13:00:00Z","nextPollReason":"rhythm 01:00","timingsMs":{"waitForHost":12.5,"fetch":700}}
            """);
    }

    [Theory]
    [InlineData("/api/v1/feeds/0123456789abcdef", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/feeds/0123456789abcdef/outcomes", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/feeds/nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/feeds/nonsense/outcomes", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/feeds/0123456789abcdef/outcomes?limit=3", HttpStatusCode.BadRequest)]
    public async Task Find_WrongOrUnknown_IsAProblem(string target, HttpStatusCode status)
    {
        using var response = await Service.GetAsync(target);

        await ShouldBeProblemAsync(response, status);
    }

    [Fact]
    public async Task List_UnknownParameter_IsRefused()
    {
        using var response = await Service.GetAsync("/api/v1/feeds?provider=AWS");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["provider"]);
    }
}
