using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Output;

namespace Aggregator.EndToEnd.Tests.Output;

public sealed class ProviderTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly FeedStatus Feed = new() { FeedId = "1", Provider = "P", Url = "https://p.example/", Enabled = true };

    private static readonly SubscriptionStatus Subscription = new()
    {
        Hub = "https://hub.example/a",
        Topic = "https://p.example/",
        State = SubscriptionState.Live,
        ExpiresAt = Noon.AddDays(10),
        NextAttemptAt = Noon,
    };

    public static TheoryData<FeedStatus, string> Feeds => new()
    {
        { Feed with { Subscription = Subscription }, "0 articles, 0 sightings; subscription live at hub.example until 2026-03-12 12:00; due at once" },
        {
            Feed with { Subscription = Subscription with { IgnoredPushes = 2 } },
            "0 articles, 0 sightings; subscription live at hub.example until 2026-03-12 12:00, ignored pushes: 2; due at once"
        },
        {
            Feed with { Subscription = Subscription with { State = SubscriptionState.Denied, Message = "The hub denied it: no." } },
            "0 articles, 0 sightings; subscription denied at hub.example (The hub denied it: no), next attempt 2026-03-02 12:00; due at once"
        },
        { Feed with { Subscription = Subscription with { State = SubscriptionState.Pending } }, "0 articles, 0 sightings; subscription pending at hub.example; due at once" },
        { Feed, "0 articles, 0 sightings; due at once" },
        { Feed with { Enabled = false }, "0 articles, 0 sightings; disabled" },
        {
            Feed with { Title = "News", Articles = 1, Sightings = 2, NextPollAt = Noon, NextPollReason = "ttl" },
            "News; 1 article, 2 sightings; next poll 2026-03-02 12:00 (ttl)"
        },
        {
            Feed with { FailingSince = Noon.AddDays(-8), Ailing = true, ConsecutiveFailures = 14, NextPollAt = Noon, NextPollReason = "back-off 14" },
            "0 articles, 0 sightings; ailing since 2026-02-22 12:00 (14 failures); next poll 2026-03-02 12:00 (back-off 14)"
        },
        {
            Feed with { Hold = FeedHold.Gone, FailingSince = Noon, ConsecutiveFailures = 1 },
            "0 articles, 0 sightings; failing since 2026-03-02 12:00 (1 failure); gone: not polled until its configuration changes, or refresh --force"
        },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Standing_Feed_IsALine(FeedStatus feed, string line) => ProviderTable.Standing(feed).ShouldBe(line);
}
