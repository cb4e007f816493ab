using Aggregator.Core.Model;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>Through a real proxy, which is a server that is asked for another's URL (RFC 9112 section 3.2.2).</summary>
public sealed class FeedFetcherProxyTests
{
    [Fact]
    public async Task FetchAsync_ProxyConfigured_AsksItForTheFeed()
    {
        await using var proxy = await FeedServer.StartAsync();
        proxy.Map("/feed", FeedResponse.Of("<rss/>"));
        await using var f = await FetcherFixture.StartAsync(o => o.Proxy = $"http://127.0.0.1:{proxy.Port}");

        (await f.FetchAsync("http://news.test/feed")).Outcome.ShouldBe(RefreshOutcomeKind.Updated);

        proxy.Requests.All.ShouldHaveSingleItem().Host.ShouldBe("news.test");
        f.Server.Requests.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task FetchAsync_ProxyWantsCredentials_GetsItsOwnAndTheServerDoesNot()
    {
        await using var proxy = await FeedServer.StartAsync();
        proxy.Map("/feed", request => request.Headers.ProxyAuthorization.Count > 0
            ? FeedResponse.Of("<rss/>")
            : FeedResponse.OfStatus(407).With("Proxy-Authenticate", "Basic realm=\"proxy\""));
        await using var f = await FetcherFixture.StartAsync(o => o.Proxy = $"http://user:pass@127.0.0.1:{proxy.Port}");

        (await f.FetchAsync("http://news.test/feed")).Outcome.ShouldBe(RefreshOutcomeKind.Updated);

        proxy.Requests.All[^1].Header("Proxy-Authorization").ShouldBe("Basic dXNlcjpwYXNz");
        proxy.Requests.All.ShouldAllBe(r => r.Header("Authorization") == null);
    }

    [Fact]
    public async Task FetchAsync_FeedOnThePrivateNetwork_IsRefusedBeforeTheProxyIsAsked()
    {
        await using var proxy = await FeedServer.StartAsync();
        await using var f = await FetcherFixture.StartAsync(o =>
        {
            o.Proxy = $"http://127.0.0.1:{proxy.Port}";
            o.AllowPrivateNetworks = false;
        });
        f.Resolver.Add("inside.test", "10.0.0.1");

        (await f.FetchAsync("http://inside.test/feed")).Outcome.ShouldBe(RefreshOutcomeKind.RefusedAddress);
        (await f.FetchAsync("http://169.254.169.254/latest/meta-data")).Outcome.ShouldBe(RefreshOutcomeKind.RefusedAddress);

        proxy.Requests.All.ShouldBeEmpty();
    }
}
