using System.Net;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.WebSub;

/// <summary>The life of a subscription: the whole service, a real publisher and a real hub, on a clock that is moved.</summary>
public sealed class WebSubTests
{
    private static readonly string News = RssFeed.Of("en", RssFeed.Item("Pushed news", "https://n.example/pushed", new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Subscription_VerifiedByTheHub_IsLive()
    {
        await using var s = await SubscribedService.StartAsync();
        var request = s.Hub.Requests.ShouldHaveSingleItem();
        (request.Mode, request.Topic, request.Callback.Host).ShouldBe(("subscribe", s.Publisher.Server.Url(SubscribedService.Path), "news.example"));
        (await s.StatusAsync()).Subscription!.State.ShouldBe(SubscriptionState.Pending);

        using var response = await s.Front.VerifyAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("a<b>c");
        (response.Content.Headers.ContentType!.MediaType, response.Headers.GetValues("X-Content-Type-Options").Single()).ShouldBe(("text/plain", "nosniff"));
        var status = (await s.StatusAsync()).Subscription!;
        (status.State, status.Hub, status.ExpiresAt).ShouldBe((SubscriptionState.Live, s.Hub.Url, s.Clock.GetUtcNow().AddDays(10)));
    }

    [Fact]
    public async Task Push_Signed_IsStoredWhenItIsAcknowledged()
    {
        await using var s = await SubscribedService.StartLiveAsync();
        var visits = s.Publisher.Visits.Count;
        var before = await s.StatusAsync();

        using var response = await s.Front.PushAsync(s.Hub.Latest, News);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await s.TitlesAsync()).ShouldBe(["Pushed news", "n 1"]);
        s.Publisher.Visits.Count.ShouldBe(visits);
        var status = await s.StatusAsync();
        (status.LastOutcome!.Outcome, status.LastOutcome.NewArticles, status.LastOutcome.Message).ShouldBe((RefreshOutcomeKind.Updated, 1, "Pushed by 127.0.0.1."));
        (status.NextPollAt, status.NextPollReason, status.Subscription!.Pushes).ShouldBe((before.NextPollAt, before.NextPollReason, 1));
        await s.Service.RunForAsync(TimeSpan.FromHours(2));
        s.Publisher.To(SubscribedService.Path)[^1].IfNoneMatch.ShouldBe("\"1\"", "a push is no GET");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256=00")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    public async Task Push_NotSignedAsItShould_IsIgnored(string? signature)
    {
        await using var s = await SubscribedService.StartLiveAsync();

        using var response = await s.Front.PushAsync(s.Hub.Latest, News, signature);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await s.TitlesAsync()).ShouldBe(["n 1"]);
        (await s.StatusAsync()).Subscription!.IgnoredPushes.ShouldBe(1);
    }

    [Theory]
    [InlineData(2, HttpStatusCode.Accepted)]
    [InlineData(17, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Push_Large_IsTakenUpToWhatIsFetched(int megabytes, HttpStatusCode status)
    {
        await using var s = await SubscribedService.StartLiveAsync();

        using var response = await s.Front.PushAsync(s.Hub.Latest, News + new string(' ', megabytes << 20));

        response.StatusCode.ShouldBe(status);
        (await s.TitlesAsync()).Length.ShouldBe(status == HttpStatusCode.Accepted ? 2 : 1);
    }

    [Fact]
    public async Task Push_Compressed_IsRefused()
    {
        await using var s = await SubscribedService.StartLiveAsync();
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await s.Front.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, s.Hub.Latest.Callback.AbsolutePath) { Content = content }, "news.example");

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Polling_WhileLive_IsSlowAndTheLeaseIsRenewedBeforeItEnds()
    {
        await using var s = await SubscribedService.StartLiveAsync();
        await s.Service.RunForAsync(TimeSpan.FromHours(1));
        var status = await s.StatusAsync();
        (status.NextPollAt, status.NextPollReason).ShouldBe((s.Clock.GetUtcNow().AddDays(1), "subscription"));

        await s.Service.RunForAsync(TimeSpan.FromDays(8) - TimeSpan.FromHours(1));

        s.Publisher.To(SubscribedService.Path).Count.ShouldBe(2 + 7, "at the start, after the hour, then daily");
        s.Hub.Requests.Count.ShouldBe(2);
        s.Hub.Requests[1].Form.ShouldBe(s.Hub.Requests[0].Form);
        using var response = await s.Front.VerifyAsync(s.Hub.Latest);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await s.StatusAsync()).Subscription!.ExpiresAt.ShouldBe(s.Clock.GetUtcNow().AddDays(10));
    }

    [Fact]
    public async Task Polling_LeaseRunsOut_Resumes()
    {
        await using var s = await SubscribedService.StartLiveAsync(TimeSpan.FromHours(30));
        s.Hub.Status = 500;
        await s.Service.RunForAsync(TimeSpan.FromHours(30));
        (await s.StatusAsync()).Subscription!.State.ShouldBe(SubscriptionState.Expired);
        var visits = s.Publisher.Visits.Count;

        await s.Service.RunForAsync(TimeSpan.FromHours(6));

        s.Publisher.Visits.Count.ShouldBe(visits + 6);
        s.Hub.Requests.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Polling_SubscriptionDenied_ResumesAtOnce()
    {
        await using var s = await SubscribedService.StartLiveAsync();
        await s.Service.RunForAsync(TimeSpan.FromHours(10));
        var visits = s.Publisher.Visits.Count;

        using var response = await s.Front.VerifyAsync(s.Hub.Latest, "denied");
        await s.Service.SettleAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        s.Publisher.Visits.Count.ShouldBe(visits + 1);
        (await s.StatusAsync()).Subscription!.State.ShouldBe(SubscriptionState.Denied);
    }

    [Fact]
    public async Task Restart_Live_KeepsTheSubscription()
    {
        await using var s = await SubscribedService.StartLiveAsync();
        await s.Service.RunForAsync(TimeSpan.FromHours(5));
        var visits = s.Publisher.Visits.Count;

        await s.RestartAsync();

        s.Hub.Requests.Count.ShouldBe(1, "it is not asked for again");
        s.Publisher.Visits.Count.ShouldBe(visits + 1, "pushes may have been lost meanwhile");
        (await s.StatusAsync()).Subscription!.State.ShouldBe(SubscriptionState.Live);
        using var response = await s.Front.PushAsync(s.Hub.Latest, News);
        (await s.TitlesAsync()).ShouldContain("Pushed news");
    }

    [Fact]
    public async Task Feed_Removed_IsUnsubscribed()
    {
        await using var s = await SubscribedService.StartLiveAsync();

        s.Catalog.Set();
        var leave = await s.Hub.WaitAsync(2);
        await s.Service.SettleAsync();

        (leave.Mode, leave.Callback, leave.Secret).ShouldBe(("unsubscribe", s.Hub.Requests[0].Callback, null));
        using var late = await s.Front.PushAsync(s.Hub.Requests[0], News);
        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var verified = await s.Front.VerifyAsync(leave);
        verified.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var unknown = await s.Front.PushAsync(s.Hub.Requests[0], News);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task CallbackUrl_Unset_NoHubIsAskedAndNoCallbackServed()
    {
        await using var s = await SubscribedService.StartAsync(isOn: false);

        await s.Service.RunForAsync(TimeSpan.FromDays(1));

        s.Hub.Requests.ShouldBeEmpty();
        s.Publisher.Visits.Count.ShouldBe(1 + 24);
        (await s.StatusAsync()).Subscription.ShouldBeNull();
        (await s.Front.StatusOfAsync(HttpMethod.Get, "/websub/0123456789abcdef")).ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/feeds")]
    [InlineData("/websub")]
    [InlineData("/websub/../api/v1/feeds")]
    [InlineData("/websub/a/b")]
    public async Task PublicHost_OtherPath_IsNotAnswered(string path)
    {
        await using var s = await SubscribedService.StartAsync();

        (await s.Front.StatusOfAsync(HttpMethod.Get, path)).ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Callback_WrongRequests_AreRefused()
    {
        await using var s = await SubscribedService.StartAsync();
        var path = s.Hub.Latest.Callback.AbsolutePath;

        (await s.Front.StatusOfAsync(HttpMethod.Put, path)).ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await s.Front.StatusOfAsync(HttpMethod.Get, path)).ShouldBe(HttpStatusCode.NotFound);
        (await s.Front.StatusOfAsync(HttpMethod.Post, "/websub/unknown")).ShouldBe(HttpStatusCode.NotFound);
        using var foreign = await s.Front.SendAsync(new HttpRequestMessage(HttpMethod.Get, path), "evil.example");
        foreign.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Feeds_Api_TellsTheSubscriptionButNoSecret()
    {
        await using var s = await SubscribedService.StartLiveAsync();

        using var response = await s.Front.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/api/v1/feeds/{s.Feed.Id}"), "localhost");

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var feed = JsonDocument.Parse(text);
        var subscription = feed.RootElement.GetProperty("subscription");
        (subscription.GetProperty("state").GetString(), subscription.GetProperty("hub").GetString()).ShouldBe(("live", s.Hub.Url));
        subscription.GetProperty("expiresAt").GetString().ShouldBe("2026-03-12T12:00:00Z");
        text.ShouldNotContain(s.Hub.Latest.Secret!);
        text.ShouldNotContain(s.Hub.Latest.Callback.Segments[^1]);
    }
}
