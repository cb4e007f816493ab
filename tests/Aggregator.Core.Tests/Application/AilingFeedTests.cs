using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline;

namespace Aggregator.Core.Tests.Application;

public sealed class AilingFeedTests
{
    private static readonly FeedState New = FeedState.New(Sample.Feed());

    public static TheoryData<string, FeedState, bool> States => new()
    {
        { "fine", New, false },
        { "failing for days", New with { FailingSince = Sample.Now.AddDays(-7).AddTicks(1) }, false },
        { "failing for a week", New with { FailingSince = Sample.Now.AddDays(-7) }, true },
        { "throttled for a week", New with { FailingSince = Sample.Now.AddDays(-7), Hold = FeedHold.RetryAfter }, true },
        { "gone for a week", New with { FailingSince = Sample.Now.AddDays(-7), Hold = FeedHold.Gone }, false },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Status_State_TellsWhetherAiling(string name, FeedState state, bool ailing)
    {
        FeedStatus.From(Sample.Feed(), state, null, Sample.Now).Ailing.ShouldBe(ailing, name);
        FeedStatus.From(Sample.Feed() with { Enabled = false }, state, null, Sample.Now).Ailing.ShouldBeFalse("nobody asks it");
    }

    [Fact]
    public async Task Readiness_AilingFeeds_AreNamedAndTheServiceIsReady()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        var feeds = Enumerable.Range(0, 9).Select(i => Sample.Feed($"https://a.example/{i}")).ToArray();
        fixture.Catalog.Set(feeds);
        fixture.Store.Feeds.AddRange(feeds.Skip(2).Select(f => FeedState.New(f) with { FailingSince = Sample.Now.AddDays(-8) }));
        await fixture.Coordinator.LoadAsync(CancellationToken.None);

        var check = fixture.Readiness.Check().Single(c => c.Name == "feeds");

        check.Ready.ShouldBeTrue();
        check.Detail.ShouldBe(
            "Failing for a week or longer: https://a.example/2, https://a.example/3, https://a.example/4, https://a.example/5, https://a.example/6 and 2 more. "
            + "See: aggregator providers list");
    }

    [Fact]
    public async Task Readiness_AllWell_SaysNothing()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Catalog.Set(Sample.Feed());

        fixture.Readiness.Check().Single(c => c.Name == "feeds").ShouldBe(new ReadinessCheck("feeds", true, null));
    }
}
