using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.WebSub;

public sealed class SubscriberTests
{
    private static readonly HubLinks TwoHubs = WebSubFixture.Links with { Hubs = [WebSubFixture.Hub, "https://second.example/"] };
    private static readonly HubAnswer Down = new("The hub is down.");

    [Fact]
    public async Task Pass_HubDiscovered_IsAskedWithAllThatTheSpecificationWants()
    {
        using var f = new WebSubFixture();
        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links);

        await f.PassAsync();

        var request = f.Hubs.Requests.ShouldHaveSingleItem();
        (request.Hub, request.Mode, request.Topic).ShouldBe((WebSubFixture.Hub, "subscribe", WebSubFixture.Topic));
        request.Form["hub.lease_seconds"].ShouldBe("864000");
        request.Callback.ShouldStartWith("https://news.example/websub/");
        request.Token.Length.ShouldBe(32);
        request.Secret.Length.ShouldBe(64);
        (f.Current.State, f.Book.IsLive(WebSubFixture.Feed.Id)).ShouldBe((SubscriptionState.Pending, false));
    }

    public static TheoryData<string, HubLinks> Incomplete => new()
    {
        { "nothing", HubLinks.None },
        { "a topic alone", WebSubFixture.Links with { Hubs = [] } },
        { "a hub alone", WebSubFixture.Links with { Self = null } },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task Pass_HubOrTopicMissing_AsksNobody(string name, HubLinks links)
    {
        using var f = new WebSubFixture();
        f.Feeds.Discover(WebSubFixture.Feed, links);

        await f.PassAsync();

        f.Hubs.Requests.ShouldBeEmpty(name);
    }

    [Fact]
    public async Task Run_CallbackUrlUnset_AsksNobody()
    {
        using var f = new WebSubFixture(callbackUrl: null);
        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links);

        await f.Subscriber.RunAsync(TestContext.Current.CancellationToken);
        await f.PassAsync();

        f.Hubs.Requests.ShouldBeEmpty();
        f.Store.Subscriptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pass_LeaseGrowsOld_IsRenewedBeforeItEnds()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        f.Current.ExpiresAt.ShouldBe(Sample.Now.AddDays(10));

        await f.PassAfterAsync(TimeSpan.FromDays(8) - TimeSpan.FromSeconds(1));
        f.Hubs.Requests.Count.ShouldBe(1);
        await f.PassAfterAsync(TimeSpan.FromSeconds(1));

        f.Hubs.Requests.Count.ShouldBe(2);
        f.Hubs.Requests[1].Form.ShouldBe(f.Hubs.Requests[0].Form, "a renewal is the same request (WebSub section 5.1)");
        f.Book.IsLive(WebSubFixture.Feed.Id).ShouldBeTrue("the old lease runs on");
        await f.VerifyAsync("subscribe");
        f.Current.ExpiresAt.ShouldBe(Sample.Now.AddDays(18));
    }

    [Fact]
    public async Task Pass_RenewalFails_ExpiresAndPollingResumes()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        f.Hubs.Answer = _ => Task.FromResult(Down);
        await f.PassAfterAsync(TimeSpan.FromDays(8));
        f.Feeds.Resumed.ShouldBeEmpty();

        await f.PassAfterAsync(TimeSpan.FromDays(2));

        (f.Current.State, f.Book.IsLive(WebSubFixture.Feed.Id)).ShouldBe((SubscriptionState.Expired, false));
        f.Feeds.Resumed.ShouldBe(["subscription expired"]);
        f.Hubs.Answer = _ => Task.FromResult(HubAnswer.Accepted);
        await f.PassAfterAsync(TimeSpan.FromDays(1));
        await f.VerifyAsync("subscribe");
        f.Book.IsLive(WebSubFixture.Feed.Id).ShouldBeTrue("it is asked again");
    }

    [Fact]
    public async Task Pass_HubFails_WaitsDoubleUpToADay()
    {
        using var f = new WebSubFixture();
        f.Hubs.Answer = _ => Task.FromResult(Down);
        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links);
        var waits = new List<double>();
        for (var i = 0; i < 14; i++)
        {
            await f.PassAsync();
            f.Hubs.Requests.Count.ShouldBe(i + 1);
            var wait = f.Current.NextAttemptAt - f.Time.GetUtcNow();
            waits.Add(wait.TotalMinutes);
            await f.PassAfterAsync(wait - TimeSpan.FromSeconds(1));
            f.Time.Advance(TimeSpan.FromSeconds(1));
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440]);
        f.Current.Message.ShouldBe(Down.Message);
    }

    [Fact]
    public async Task Pass_HubThrottles_IsLeftAloneAsLongAsItSays()
    {
        using var f = new WebSubFixture();
        f.Hubs.Answer = _ => Task.FromResult(Down with { RetryAfter = TimeSpan.FromHours(3) });
        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links);

        await f.PassAsync();

        f.Current.NextAttemptAt.ShouldBe(Sample.Now.AddHours(3));
    }

    [Fact]
    public async Task Pass_HubNeverVerifies_IsAskedAgain()
    {
        using var f = new WebSubFixture();
        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links);
        await f.PassAsync();

        await f.PassAfterAsync(TimeSpan.FromMinutes(14));
        f.Hubs.Requests.Count.ShouldBe(1);
        await f.PassAfterAsync(TimeSpan.FromMinutes(1));

        f.Hubs.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pass_FirstHubFails_TheNextIsTriedUnderAnotherTokenAndSecret()
    {
        using var f = new WebSubFixture();
        f.Hubs.Answer = r => Task.FromResult(r.Hub == WebSubFixture.Hub ? Down : HubAnswer.Accepted);
        f.Feeds.Discover(WebSubFixture.Feed, TwoHubs);
        await f.PassAsync();

        await f.PassAfterAsync(TimeSpan.FromMinutes(1));

        f.Hubs.Requests.Select(r => r.Hub).ShouldBe(TwoHubs.Hubs);
        f.Hubs.Requests[1].Secret.ShouldNotBe(f.Hubs.Requests[0].Secret);
        (await f.VerifyAsync("subscribe", f.Hubs.Requests[0].Token)).Status.ShouldBe(404, "nobody else confirms");
        (await f.VerifyAsync("subscribe")).Status.ShouldBe(200);
        f.Book.IsLive(WebSubFixture.Feed.Id).ShouldBeTrue();
        f.Store.Subscriptions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pass_FirstHubDenies_TheNextIsTriedAndAfterThatADayPasses()
    {
        using var f = new WebSubFixture();
        f.Feeds.Discover(WebSubFixture.Feed, TwoHubs);
        await f.PassAsync();
        await f.VerifyAsync("denied");

        await f.PassAfterAsync(TimeSpan.FromMinutes(1));
        await f.VerifyAsync("denied");
        await f.PassAfterAsync(TimeSpan.FromHours(23));
        f.Hubs.Requests.Select(r => r.Hub).ShouldBe(TwoHubs.Hubs);
        await f.PassAfterAsync(TimeSpan.FromHours(1));

        f.Hubs.Requests.Select(r => r.Hub).ShouldBe([.. TwoHubs.Hubs, WebSubFixture.Hub]);
    }

    private static readonly Dictionary<string, Action<WebSubFixture>> Departing = new()
    {
        ["the feed leaves the configuration"] = f => f.Catalog.Set(),
        ["the feed is disabled"] = f => f.Catalog.Set(WebSubFixture.Feed with { Enabled = false }),
        ["the hub changes"] = f => f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links with { Hubs = ["https://new.example/"] }),
        ["the topic changes"] = f => f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links with { Self = "https://a.example/new" }),
        ["no hub is named any more"] = f => f.Feeds.Discover(WebSubFixture.Feed, HubLinks.None),
    };

    public static TheoryData<string> Departures => [.. Departing.Keys];

    [Theory]
    [MemberData(nameof(Departures))]
    public async Task Pass_NotWantedAnyMore_Unsubscribes(string name)
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        var old = f.Hubs.Requests[0];

        Departing[name](f);
        await f.PassAsync();

        var leave = f.Hubs.Requests.Skip(1).Single(r => r.Mode == "unsubscribe");
        (leave.Hub, leave.Topic, leave.Callback).ShouldBe((old.Hub, old.Topic, old.Callback), name);
        leave.Form.ShouldNotContainKey("hub.secret");
        f.Feeds.Resumed.ShouldBe(["unsubscribed"]);
        (await f.VerifyAsync("subscribe", old.Token)).Status.ShouldBe(404, "it is not wanted");
        (await f.PushAsync("<rss/>", signature: null, old.Token)).Status.ShouldBe(410);
        (await f.VerifyAsync("unsubscribe", old.Token)).Text.ShouldBe("c");
        f.Store.Subscriptions.ShouldNotContainKey(old.Token);
    }

    [Fact]
    public async Task Pass_HubChanges_TheNewOneIsAsked()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();

        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links with { Hubs = ["https://new.example/"] });
        await f.PassAsync();

        f.Hubs.Requests.Select(r => (r.Hub, r.Mode)).ShouldBe(
            [(WebSubFixture.Hub, "subscribe"), (WebSubFixture.Hub, "unsubscribe"), ("https://new.example/", "subscribe")], ignoreOrder: true);
    }

    [Fact]
    public async Task Pass_HubIgnoresTheLeave_IsLeftToRunOut()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        f.Feeds.Discover(WebSubFixture.Feed, HubLinks.None);
        for (var i = 0; i < 20; i++)
            await f.PassAfterAsync(TimeSpan.FromHours(1));

        f.Hubs.Requests.Count(r => r.Mode == "unsubscribe").ShouldBe(5);
        f.Store.Subscriptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restart_LiveSubscription_IsKeptAndRenewedInTime()
    {
        var store = new FakeStore();
        using (var before = new WebSubFixture(store))
            await before.SubscribeAsync();
        using var f = new WebSubFixture(store);
        f.Feeds.Links[WebSubFixture.Feed.Id] = WebSubFixture.Links;

        await f.Book.LoadAsync(TestContext.Current.CancellationToken);
        f.Catalog.Set(WebSubFixture.Feed);
        await f.PassAsync();

        f.Book.IsLive(WebSubFixture.Feed.Id).ShouldBeTrue();
        f.Hubs.Requests.ShouldBeEmpty();
        await f.PassAfterAsync(TimeSpan.FromDays(8));
        f.Hubs.Requests.ShouldHaveSingleItem().Secret.ShouldBe(f.Current.Secret);
    }

    [Fact]
    public async Task Restart_AnotherPublicAddress_SubscribesAnew()
    {
        var store = new FakeStore();
        using (var before = new WebSubFixture(store))
            await before.SubscribeAsync();
        using var f = new WebSubFixture(store, "https://moved.example");
        f.Feeds.Links[WebSubFixture.Feed.Id] = WebSubFixture.Links;

        await f.Book.LoadAsync(TestContext.Current.CancellationToken);
        f.Catalog.Set(WebSubFixture.Feed);
        await f.PassAsync();

        f.Hubs.Requests.Single(r => r.Mode == "subscribe").Callback.ShouldStartWith("https://moved.example/websub/");
        f.Hubs.Requests.Single(r => r.Mode == "unsubscribe").Callback.ShouldStartWith("https://news.example/websub/");
    }

    [Fact]
    public async Task Run_StoreFails_GoesOnWithTheNextPass()
    {
        using var f = new WebSubFixture();
        using var stop = new CancellationTokenSource();
        f.Store.Failure = new IOException("disk full");
        f.Feeds.Links[WebSubFixture.Feed.Id] = WebSubFixture.Links;
        var running = f.Subscriber.RunAsync(stop.Token);
        f.Hubs.Requests.ShouldBeEmpty();

        f.Store.Failure = null;
        f.Catalog.Set(WebSubFixture.Feed);
        f.Hubs.Requests.ShouldBeEmpty("a store that fails is not asked without end");
        while (f.Hubs.Requests.Count == 0)
        {
            f.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await stop.CancelAsync();
        await running.ContinueWith(static _ => { }, TaskScheduler.Default);
    }
}
