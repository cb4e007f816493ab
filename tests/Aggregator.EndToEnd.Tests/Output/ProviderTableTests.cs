using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Service.Output;

namespace Aggregator.EndToEnd.Tests.Output;

public sealed class ProviderTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly FeedStatus Feed = new() { FeedId = "1", Provider = "P", Url = "https://p.example/", Enabled = true };

    public static TheoryData<FeedStatus, string> Feeds => new()
    {
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
