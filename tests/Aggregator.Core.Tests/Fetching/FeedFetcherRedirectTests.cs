using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Aggregator.Testing;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedFetcherRedirectTests
{
    private static readonly FeedServerOptions ManyHosts = new() { ManyHosts = true };

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task FetchAsync_Redirect_Followed(int status, bool isPermanent)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/old", FeedResponse.Redirect(status, "/new"));
        f.Server.Map("/new", FeedResponse.Of("<rss/>") with { ETag = "\"v1\"" });

        var result = await f.FetchAsync(f.Server.Url("/old"));

        result.Outcome.ShouldBe(RefreshOutcomeKind.Updated);
        result.Document!.Url!.AbsoluteUri.ShouldBe(f.Server.Url("/new"));
        result.PermanentTarget.ShouldBe(isPermanent ? f.Server.Url("/new") : null);
        f.Server.Requests.All.ShouldAllBe(r => r.Header("Referer") == null);
    }

    [Fact]
    public async Task FetchAsync_RedirectTo304_NotModified()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/old", FeedResponse.Redirect(302, "/new"));
        f.Server.Map("/new", FeedResponse.Of("<rss/>") with { ETag = "\"v1\"" });

        (await f.FetchAsync(f.Server.Url("/old"), new Validators("\"v1\"", null, 1))).Outcome.ShouldBe(RefreshOutcomeKind.NotModified);
    }

    [Fact]
    public async Task FetchAsync_Loop_RedirectFailed()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/a", FeedResponse.Redirect(301, "/b"));
        f.Server.Map("/b", FeedResponse.Redirect(301, "/a"));

        var result = await f.FetchAsync(f.Server.Url("/a"));

        (result.Outcome, result.PermanentTarget).ShouldBe((RefreshOutcomeKind.RedirectFailed, null));
        result.Message!.ShouldContain("a loop");
        f.Server.Requests.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FetchAsync_TooMany_RedirectFailed()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.MaxRedirects = 2);
        for (var i = 0; i < 4; i++)
            f.Server.Map($"/{i}", FeedResponse.Redirect(302, $"/{i + 1}"));

        var result = await f.FetchAsync(f.Server.Url("/0"));

        result.Outcome.ShouldBe(RefreshOutcomeKind.RedirectFailed);
        result.Message!.ShouldContain("more than 2 redirects");
        f.Server.Requests.All.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://x.test/")]
    public async Task FetchAsync_RedirectToOtherScheme_RedirectFailed(string target)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/a", FeedResponse.Redirect(302, target));

        (await f.FetchAsync(f.Server.Url("/a"))).Outcome.ShouldBe(RefreshOutcomeKind.RedirectFailed);
    }

    [Fact]
    public async Task FetchAsync_RedirectToOtherHost_KeepsSecretsAtHomeAndMovesTheLease()
    {
        await using var f = await FetcherFixture.StartAsync(server: ManyHosts);
        f.Server.Map("/feed", FeedResponse.Redirect(302, f.Server.Url("/middle", "127.0.0.2")));
        f.Server.Map("/middle", FeedResponse.Redirect(302, f.Server.Url("/home", "127.0.0.1")));
        f.Server.Map("/home", FeedResponse.Of("<rss/>"));
        var url = f.Server.Url("/feed").Replace("http://", "http://user:pass@", StringComparison.Ordinal);
        using var lease = new RecordingLease();

        var result = await f.FetchAsync(FetcherFixture.FeedOf(url, new() { ["X-Key"] = "secret" }), lease: lease);

        result.Outcome.ShouldBe(RefreshOutcomeKind.Updated);
        f.Server.Requests.All.Select(r => (r.Host, r.Header("X-Key"), r.Header("Authorization") is null))
            .ShouldBe([("127.0.0.1", "secret", false), ("127.0.0.2", null, true), ("127.0.0.1", "secret", false)]);
        lease.Moves.ShouldBe(["127.0.0.2", "127.0.0.1", "leave"]);
    }

    [Fact]
    public async Task FetchAsync_RedirectToOtherPort_KeepsSecretsAtHome()
    {
        await using var f = await FetcherFixture.StartAsync();
        await using var neighbour = await FeedServer.StartAsync();
        f.Server.Map("/feed", FeedResponse.Redirect(302, neighbour.Url("/feed")));
        neighbour.Map("/feed", FeedResponse.Of("<rss/>"));
        var url = f.Server.Url("/feed").Replace("http://", "http://user:pass@", StringComparison.Ordinal);

        (await f.FetchAsync(FetcherFixture.FeedOf(url, new() { ["X-Key"] = "secret" }))).Outcome.ShouldBe(RefreshOutcomeKind.Updated);

        var received = neighbour.Requests.All.ShouldHaveSingleItem();
        (received.Header("X-Key"), received.Header("Authorization")).ShouldBe((null, null));
    }

    [Fact]
    public async Task FetchAsync_RedirectFromHttpsToHttp_IsFollowedWithoutSecretsAndTold()
    {
        await using var f = await FetcherFixture.StartAsync(server: new FeedServerOptions { UntrustedTls = true });
        f.TrustsServer = true;
        await using var plain = await FeedServer.StartAsync();
        f.Server.Map("/feed", FeedResponse.Redirect(302, plain.Url("/feed")));
        plain.Map("/feed", FeedResponse.Of("<rss/>"));

        var result = await f.FetchAsync(FetcherFixture.FeedOf(f.Server.Url("/feed"), new() { ["X-Key"] = "secret" }));

        result.Outcome.ShouldBe(RefreshOutcomeKind.Updated);
        result.Message!.ShouldContain("redirects from https to http");
        plain.Requests.All.ShouldHaveSingleItem().Header("X-Key").ShouldBeNull();
    }

    [Fact]
    public async Task FetchAsync_ConnectionPastItsLifetime_FollowsTheName()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.ConnectionLifetime = TimeSpan.Zero, ManyHosts);
        f.Resolver.Add("moving.test", "127.0.0.2").Add("moving.test", "127.0.0.3");
        var asked = new List<string?>();
        f.Server.Map("/feed", context =>
        {
            asked.Add(context.Connection.LocalIpAddress?.ToString());
            return Task.CompletedTask;
        });

        await f.FetchAsync(f.Server.Url("/feed", "moving.test"));
        await f.FetchAsync(f.Server.Url("/feed", "moving.test"));

        asked.ShouldBe(["127.0.0.2", "127.0.0.3"]);
    }

    [Theory]
    [InlineData("127.0.0.66")]
    [InlineData("inside.test")]
    public async Task FetchAsync_RedirectToRefusedAddress_Refused(string host)
    {
        await using var f = await FetcherFixture.StartAsync(server: ManyHosts, policy: new RefusingAddressPolicy("127.0.0.66"));
        f.Resolver.Add("inside.test", "127.0.0.66");
        f.Server.Map("/feed", FeedResponse.Redirect(302, f.Server.Url("/secret", host)));
        f.Server.Map("/secret", FeedResponse.Of("<rss/>"));

        var result = await f.FetchAsync(f.Server.Url("/feed"));

        result.Outcome.ShouldBe(RefreshOutcomeKind.RefusedAddress);
        result.Message!.ShouldContain($"{host} may not be asked (127.0.0.66 is private)");
        f.Server.Requests.All.ShouldHaveSingleItem().Path.ShouldBe("/feed");
    }

    [Fact]
    public async Task FetchAsync_OneOfTwoAddressesRefused_AsksTheOther()
    {
        await using var f = await FetcherFixture.StartAsync(server: ManyHosts, policy: new RefusingAddressPolicy("127.0.0.66"));
        f.Resolver.Add("mixed.test", "127.0.0.66", "127.0.0.2");
        string? local = null;
        f.Server.Map("/feed", context =>
        {
            local = context.Connection.LocalIpAddress?.ToString();
            return Task.CompletedTask;
        });

        await f.FetchAsync(f.Server.Url("/feed", "mixed.test"));

        local.ShouldBe("127.0.0.2");
    }

    [Fact]
    public async Task FetchAsync_NameThatChangesItsAddress_CheckedEachTime()
    {
        await using var f = await FetcherFixture.StartAsync(o => o.AllowPrivateNetworks = false);
        f.Resolver.Add("rebinding.test", "10.0.0.1").Add("rebinding.test", "127.0.0.1");

        var first = await f.FetchAsync(f.Server.Url("/feed", "rebinding.test"));
        var second = await f.FetchAsync(f.Server.Url("/feed", "rebinding.test"));

        (first.Outcome, second.Outcome).ShouldBe((RefreshOutcomeKind.RefusedAddress, RefreshOutcomeKind.RefusedAddress));
        f.Server.Requests.All.ShouldBeEmpty();
        f.Resolver.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task FetchAsync_TargetHostRests_ThrottledWithoutAsking()
    {
        var time = TimeProvider.System;
        using var gate = new HostGate(Options.Create(new PollingOptions()), time);
        gate.Rest("127.0.0.2", time.GetUtcNow().AddHours(1));
        await using var f = await FetcherFixture.StartAsync(server: ManyHosts, gate: gate);
        f.Server.Map("/feed", FeedResponse.Redirect(302, f.Server.Url("/new", "127.0.0.2")));

        var result = await f.FetchAsync(f.Server.Url("/feed"));

        result.Outcome.ShouldBe(RefreshOutcomeKind.Throttled);
        result.RetryAfter!.Value.ShouldBe(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        result.Message!.ShouldStartWith("127.0.0.2 asks to be left alone until");
        f.Server.Requests.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1, "/old")]
    [InlineData(2, "/new")]
    public async Task FetchAsync_PermanentTargetKnown_AskedDirectlyOnceConfirmed(int seen, string asked)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/old", FeedResponse.Redirect(301, "/new"));
        f.Server.Map("/new", FeedResponse.Of("<rss/>"));

        var result = await Fetch(f, seen);

        result.Outcome.ShouldBe(RefreshOutcomeKind.Updated);
        result.PermanentTarget.ShouldBe(f.Server.Url("/new"));
        f.Server.Requests.All[0].Path.ShouldBe(asked);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task FetchAsync_PermanentTargetGone_FallsBackToTheConfiguredUrl(int status)
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/old", FeedResponse.Of("<rss/>"));
        f.Server.Map("/new", FeedResponse.OfStatus(status));

        var result = await Fetch(f, seen: 2);

        (result.Outcome, result.PermanentTarget).ShouldBe((RefreshOutcomeKind.Updated, null));
        f.Server.Requests.All.Select(r => r.Path).ShouldBe(["/new", "/old"]);
    }

    [Fact]
    public async Task FetchAsync_PermanentTargetFails_IsNotForgotten()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/new", FeedResponse.OfStatus(500));

        var result = await Fetch(f, seen: 2);

        (result.Outcome, result.PermanentTarget).ShouldBe((RefreshOutcomeKind.StatusFailed, f.Server.Url("/new")));
    }

    [Fact]
    public async Task FetchAsync_PermanentTargetKeepsFailing_AsksWhereTheConfiguredUrlLeadsNow()
    {
        await using var f = await FetcherFixture.StartAsync();
        f.Server.Map("/old", FeedResponse.Redirect(301, "/newer"));
        f.Server.Map("/new", FeedResponse.OfStatus(500));
        f.Server.Map("/newer", FeedResponse.Of("<rss/>"));

        var result = await f.FetchAsync(
            FetcherFixture.FeedOf(f.Server.Url("/old")),
            s => s with { PermanentTarget = f.Server.Url("/new"), PermanentTargetSeen = 2, ConsecutiveFailures = 3 });

        (result.Outcome, result.PermanentTarget).ShouldBe((RefreshOutcomeKind.Updated, f.Server.Url("/newer")));
    }

    [Fact]
    public async Task FetchAsync_RedirectTargetThrottles_IsNamed()
    {
        await using var f = await FetcherFixture.StartAsync(server: ManyHosts);
        f.Server.Map("/feed", FeedResponse.Redirect(302, f.Server.Url("/new", "127.0.0.2")));
        f.Server.Map("/new", FeedResponse.OfStatus(429));

        var result = await f.FetchAsync(f.Server.Url("/feed"));

        (result.Outcome, result.ThrottlingHost).ShouldBe((RefreshOutcomeKind.Throttled, "127.0.0.2"));
    }

    private static Task<Core.Fetching.FetchResult> Fetch(FetcherFixture f, int seen) => f.FetchAsync(
        FetcherFixture.FeedOf(f.Server.Url("/old")),
        s => s with { PermanentTarget = f.Server.Url("/new"), PermanentTargetSeen = seen });
}
