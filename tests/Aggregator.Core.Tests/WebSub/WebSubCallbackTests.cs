using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.WebSub;

namespace Aggregator.Core.Tests.WebSub;

public sealed class WebSubCallbackTests
{
    private static readonly FeedId Id = WebSubFixture.Feed.Id;

    [Fact]
    public async Task Verify_Wanted_EchoesTheChallengeAndTakesTheHubsLease()
    {
        using var f = new WebSubFixture();

        await f.SubscribeAsync(TimeSpan.FromHours(6));

        (f.Current.State, f.Current.ExpiresAt, f.Current.Failures).ShouldBe((SubscriptionState.Live, Sample.Now.AddHours(6), 0));
        f.Store.Subscriptions.Values.ShouldHaveSingleItem().ShouldBe(f.Current, "it is stored before the hub is answered");
        f.Book.IsLive(Id).ShouldBeTrue();
        f.Time.Advance(TimeSpan.FromHours(6));
        f.Book.IsLive(Id).ShouldBeFalse("a lease ends by itself");
    }

    [Fact]
    public async Task Verify_WhileTheHubIsStillBeingAsked_Holds()
    {
        using var f = new WebSubFixture();
        f.Hubs.Answer = async _ =>
        {
            await f.VerifyAsync("subscribe");
            return HubAnswer.Accepted;
        };
        f.Feeds.Discover(WebSubFixture.Feed, WebSubFixture.Links);

        await f.PassAsync();

        f.Book.IsLive(Id).ShouldBeTrue();
        f.Current.NextAttemptAt.ShouldBe(Sample.Now.AddDays(8));
    }

    [Theory]
    [InlineData("subscribe", "unknown", WebSubFixture.Topic, "c", 404)]
    [InlineData("subscribe", null, "https://a.example/other", "c", 404)]
    [InlineData("unsubscribe", null, WebSubFixture.Topic, "c", 404)]
    [InlineData("denied", "unknown", WebSubFixture.Topic, "c", 404)]
    [InlineData("denied", null, "https://a.example/other", "c", 404)]
    [InlineData("subscribe", null, WebSubFixture.Topic, null, 400)]
    [InlineData("publish", null, WebSubFixture.Topic, "c", 400)]
    public async Task Verify_NotMeant_IsRefusedAndChangesNothing(string mode, string? token, string topic, string? challenge, int status)
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        var before = f.Current;

        var answer = await f.VerifyAsync(mode, token, topic, challenge: challenge);

        (answer.Status, answer.Text).ShouldBe((status, null));
        f.Current.ShouldBe(before);
    }

    [Fact]
    public async Task Verify_ShortOrEndlessLease_IsBounded()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync(TimeSpan.FromSeconds(1));
        f.Current.NextAttemptAt.ShouldBe(Sample.Now.AddMinutes(1), "no hub is asked without end");

        await f.VerifyAsync("subscribe", lease: TimeSpan.FromDays(100_000));

        f.Current.ExpiresAt.ShouldBe(Sample.Now.AddDays(365));
    }

    [Fact]
    public async Task Verify_Denied_PollingResumesAndItIsAskedAgainAfterADay()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();

        (await f.VerifyAsync("denied", challenge: null)).Status.ShouldBe(200);

        (f.Current.State, f.Current.Message, f.Book.IsLive(Id)).ShouldBe((SubscriptionState.Denied, "The hub denied it: no reason.", false));
        f.Feeds.Resumed.ShouldBe(["subscription denied"]);
        await f.PassAfterAsync(TimeSpan.FromHours(23));
        f.Hubs.Requests.Count.ShouldBe(1);
        await f.PassAfterAsync(TimeSpan.FromHours(1));
        f.Hubs.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Receive_SignedDocument_IsHandedOnAndCounted()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();

        (await f.PushAsync("<rss/>")).ShouldBe(CallbackAnswer.Accepted);

        f.Feeds.Pushes.ShouldBe([(Id, "<rss/>")]);
        var report = f.Book.Find(Id)!;
        (report.Pushes, report.IgnoredPushes, report.LastPushAt).ShouldBe((1, 0, Sample.Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")]
    [InlineData("sha1=de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9")]
    public async Task Receive_NotSignedAsItShould_IsIgnoredAndCountedAndTheFeedPolled(string? signature)
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();

        (await f.PushAsync("<rss/>", signature)).Status.ShouldBe(202, "the sender learns nothing");

        f.Feeds.Pushes.ShouldBeEmpty();
        f.Book.Find(Id)!.IgnoredPushes.ShouldBe(1);
        f.Feeds.Resumed.ShouldBe(["push ignored"]);
    }

    [Fact]
    public async Task Receive_UnknownToken_IsNotFound()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();

        (await f.PushAsync("<rss/>", token: "unknown")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(1_000, null, 202)]
    [InlineData(1_001, null, 413)]
    [InlineData(10, 1_001L, 413)]
    public async Task Receive_Length_IsBounded(int bytes, long? declared, int status)
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();

        (await f.PushAsync(new string('a', bytes), length: declared)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(RefreshOutcomeKind.StoreFailed, 503)]
    [InlineData(RefreshOutcomeKind.Abandoned, 503)]
    [InlineData(RefreshOutcomeKind.Crashed, 503)]
    [InlineData(RefreshOutcomeKind.ParseFailed, 202)]
    [InlineData(RefreshOutcomeKind.NotAFeed, 202)]
    public async Task Receive_Outcome_IsAcknowledgedOnlyWhenAnotherPushWouldNotHelp(RefreshOutcomeKind end, int status)
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        f.Feeds.End = () => Task.FromResult(end);

        var answer = await f.PushAsync("<rss/>");

        (answer.Status, answer.RetryAfter is not null).ShouldBe((status, status == 503));
    }

    [Fact]
    public async Task Receive_ManyAtOnce_AreBoundedForOneFeed()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        var end = new TaskCompletionSource<RefreshOutcomeKind>();
        f.Feeds.End = () => end.Task;
        var underWay = new[] { f.PushAsync("1"), f.PushAsync("2") };

        (await f.PushAsync("3")).ShouldBe(CallbackAnswer.Busy);

        end.SetResult(RefreshOutcomeKind.Updated);
        (await Task.WhenAll(underWay)).ShouldAllBe(a => a.Status == 202);
        (await f.PushAsync("4")).Status.ShouldBe(202);
    }

    [Fact]
    public async Task Receive_BodyThatNeverEnds_IsGivenUp()
    {
        using var f = new WebSubFixture();
        await f.SubscribeAsync();
        var body = new System.IO.Pipelines.Pipe().Reader.AsStream();

        var push = f.Callback.ReceiveAsync(f.Current.Token, new PushRequest(null, null, null, body), TestContext.Current.CancellationToken);
        f.Time.Advance(f.Hubs.Timeout);

        (await push).Status.ShouldBe(408);
    }
}
