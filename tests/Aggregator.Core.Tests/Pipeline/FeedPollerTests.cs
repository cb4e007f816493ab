using System.Threading.Channels;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline;

public sealed class FeedPollerTests
{
    private static readonly Feed First = Sample.Feed("https://a.example/1");
    private static readonly Feed Second = Sample.Feed("https://b.example/2", "B");

    [Fact]
    public async Task Run_NewFeeds_ArePolledAtOnceAndAgainWhenDue()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var stop = new CancellationTokenSource();
        var refreshed = Follow(fixture);
        fixture.Catalog.Set(First);
        var polling = fixture.Poller.RunAsync(stop.Token);
        (await refreshed.ReadAsync(stop.Token)).ShouldBe(First.Id);

        await AdvanceUntilAsync(fixture, PipelineFixture.PollInterval, refreshed);

        fixture.Fetcher.Requests.Count.ShouldBeGreaterThanOrEqualTo(2);
        await StopAsync(fixture, stop, polling);
    }

    [Fact]
    public async Task Run_RememberedFeed_IsNotPolledBeforeItIsDue()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var stop = new CancellationTokenSource();
        fixture.Store.Feeds.Add(FeedState.New(First) with { NextPollAt = Sample.Now + TimeSpan.FromHours(1), Refreshes = 1 });
        var refreshed = Follow(fixture);
        fixture.Catalog.Set(First, Second);

        var polling = fixture.Poller.RunAsync(stop.Token);

        (await refreshed.ReadAsync(stop.Token)).ShouldBe(Second.Id);
        fixture.Fetcher.Requests.ShouldHaveSingleItem().Feed.Id.ShouldBe(Second.Id);
        await StopAsync(fixture, stop, polling);
    }

    [Fact]
    public async Task Run_CatalogChanges_NewFeedIsPolledWithoutARestart()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var stop = new CancellationTokenSource();
        var refreshed = Follow(fixture);
        fixture.Catalog.Set(First);
        var polling = fixture.Poller.RunAsync(stop.Token);
        (await refreshed.ReadAsync(stop.Token)).ShouldBe(First.Id);

        fixture.Catalog.Set(First, Second);

        (await refreshed.ReadAsync(stop.Token)).ShouldBe(Second.Id);
        await StopAsync(fixture, stop, polling);
    }

    [Fact]
    public async Task Stop_RefreshOutlivesTheGrace_IsAbandoned()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        using var stop = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        fixture.Fetcher.Answer = async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, fixture.Time, token);
            throw new InvalidOperationException("not reached");
        };
        fixture.Catalog.Set(First);
        var polling = fixture.Poller.RunAsync(stop.Token);
        await asked.Task;
        await stop.CancelAsync();

        var stopping = fixture.Poller.StopAsync(TimeSpan.FromSeconds(10));
        fixture.Time.Advance(TimeSpan.FromSeconds(10));

        await stopping;
        await polling;
        fixture.Store.Commits.ShouldHaveSingleItem().Outcome.Kind.ShouldBe(RefreshOutcomeKind.Abandoned);
    }

    private static ChannelReader<FeedId> Follow(PipelineFixture fixture)
    {
        var channel = Channel.CreateUnbounded<FeedId>();
        fixture.Coordinator.Refreshed += (feed, _) => channel.Writer.TryWrite(feed.Id);
        return channel.Reader;
    }

    /// <summary>The poller sets its timer on a thread of its own: the clock is moved on until it has noticed.</summary>
    private static async Task AdvanceUntilAsync(PipelineFixture fixture, TimeSpan step, ChannelReader<FeedId> refreshed)
    {
        FeedId id;
        while (!refreshed.TryRead(out id))
        {
            fixture.Time.Advance(step);
            await Task.Yield();
        }

        id.ShouldBe(First.Id);
    }

    private static async Task StopAsync(PipelineFixture fixture, CancellationTokenSource stop, Task polling)
    {
        await stop.CancelAsync();
        await polling;
        await fixture.Poller.StopAsync(TimeSpan.FromSeconds(10));
    }
}
