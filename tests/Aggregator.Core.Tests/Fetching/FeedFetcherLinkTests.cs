using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedFetcherLinkTests
{
    [Fact]
    public async Task FetchAsync_SeveralLinkHeaders_AreAllRead()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", async context =>
        {
            context.Response.Headers.Link = new(["<https://hub.example/>; rel=\"hub\"", "</feed>; rel=self, <https://two.example/>; rel=hub"]);
            await context.Response.Body.WriteAsync("<rss/>"u8.ToArray());
        });

        var result = await f.FetchAsync(f.Server.Url("/feed"));

        result.Links.ShouldBe(new HubLinks { Hubs = ["https://hub.example/", "https://two.example/"], Self = f.Server.Url("/feed") });
    }

    [Fact]
    public async Task FetchAsync_NotModified_HasItsLinks()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/feed", FeedResponse.Of("<rss/>") with { ETag = "\"1\"" });
        f.Server.Map("/hub", FeedResponse.OfStatus(304).With("Link", "<https://hub.example/>; rel=hub"));

        (await f.FetchAsync(f.Server.Url("/feed"), new Validators("\"1\"", null, 0))).Links.ShouldBeNull();
        var result = await f.FetchAsync(f.Server.Url("/hub"), new Validators("\"1\"", null, 0));

        result.Outcome.ShouldBe(RefreshOutcomeKind.NotModified);
        result.Links!.Hubs.ShouldBe(["https://hub.example/"]);
    }

    [Fact]
    public async Task FetchAsync_Redirected_LinksCountFromWhereItAnswered()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/old", FeedResponse.Redirect(302, "/new/feed").With("Link", "<https://wrong.example/>; rel=hub"));
        f.Server.Map("/new/feed", FeedResponse.Of("<rss/>").With("Link", "<hub>; rel=hub"));

        (await f.FetchAsync(f.Server.Url("/old"))).Links!.Hubs.ShouldBe([f.Server.Url("/new/hub")]);
    }
}
