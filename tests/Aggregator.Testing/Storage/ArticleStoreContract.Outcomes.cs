using Aggregator.Core.Model;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Feeds' latest outcomes.</content>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task ReadOutcomes_FeedNeverRefreshed_IsEmpty() => (await Store.ReadOutcomesAsync(_feed.Id, Token)).ShouldBeEmpty();

    [Fact]
    public async Task Commit_Outcome_ComesBackWholeWithTheStoresCounts()
    {
        var outcome = FullOutcome() with { Message = "half a pair \ud83d, a line\nand \"quotes\"" };

        var result = await Store.CommitAsync(CommitBuilder.Commit(_feed, DraftBuilder.Draft(_feed, "a")) with { Outcome = outcome }, Token);
        await ReopenAsync();

        var stored = (await Store.ReadOutcomesAsync(_feed.Id, Token)).ShouldHaveSingleItem();
        ShouldBe(stored, result.Outcome with { Message = "half a pair \ufffd, a line\nand \"quotes\"" });
        stored.NewArticles.ShouldBe(1);
        stored.Timings.Select(t => t.Step).ShouldBe([RefreshStep.WaitForHost, RefreshStep.Fetch, RefreshStep.Commit]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(FeedConstants.OutcomesKept)]
    [InlineData((2 * FeedConstants.OutcomesKept) + 27)]
    public async Task ReadOutcomes_ManyRefreshes_GivesTheLatestNewestFirst(int refreshes)
    {
        for (var i = 1; i <= refreshes; i++)
        {
            await Store.CommitAsync(Numbered(_feed, i), Token);
            if (i % 3 == 0)
                await Store.CommitAsync(Numbered(_other, -i), Token);
        }

        var expected = Enumerable.Range(1, refreshes).Reverse().Take(FeedConstants.OutcomesKept).Select(i => (long)i);
        (await Store.ReadOutcomesAsync(_feed.Id, Token)).Select(o => o.Bytes).ShouldBe(expected);
        await ReopenAsync();
        (await Store.ReadOutcomesAsync(_feed.Id, Token)).Select(o => o.Bytes).ShouldBe(expected);
        (await Store.ReadFeedsAsync(Token)).Single(f => f.Id == _feed.Id).LastOutcome!.Bytes.ShouldBe(refreshes);
    }

    [Fact]
    public async Task ReadOutcomes_RefreshesOfOneGroup_AreAllThere()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(i => Store.CommitAsync(Numbered(_feed, i), Token)));

        (await Store.ReadOutcomesAsync(_feed.Id, Token)).Select(o => o.Bytes).ShouldBe(Enumerable.Range(1, 40).Select(i => (long)i), ignoreOrder: true);
    }

    [Fact]
    public async Task ReadOutcomes_HeldSeveralTimesInARow_KeepsTheLatestOfThem()
    {
        await Store.CommitAsync(Numbered(_feed, 1), Token);
        for (var i = 2; i <= 70; i++)
            await Store.CommitAsync(Numbered(_feed, i, RefreshOutcomeKind.Held), Token);

        await Store.CommitAsync(Numbered(_feed, 71), Token);
        await Store.CommitAsync(Numbered(_feed, 72, RefreshOutcomeKind.Held), Token);

        (await Store.ReadOutcomesAsync(_feed.Id, Token)).Select(o => o.Bytes).ShouldBe([72L, 71, 70, 1]);
    }

    [Fact]
    public async Task Commit_OlderEpoch_RecordsNoOutcome()
    {
        await Store.CommitAsync(Numbered(_feed, 1) with { Epoch = 5 }, Token);

        await Store.CommitAsync(Numbered(_feed, 2) with { Epoch = 4 }, Token);

        (await Store.ReadOutcomesAsync(_feed.Id, Token)).ShouldHaveSingleItem().Bytes.ShouldBe(1);
    }

    private static Core.Storage.RefreshCommit Numbered(Feed feed, int number, RefreshOutcomeKind kind = RefreshOutcomeKind.NotModified)
    {
        var commit = CommitBuilder.Idle(feed);
        return commit with { Outcome = commit.Outcome with { Bytes = number, Kind = kind } };
    }

    /// <summary>Records compare lists by reference.</summary>
    private static void ShouldBe(RefreshOutcome found, RefreshOutcome expected)
    {
        found.Repairs.ShouldBe(expected.Repairs);
        found.Timings.ShouldBe(expected.Timings);
        (found with { Repairs = [], Timings = [] }).ShouldBe(expected with { Repairs = [], Timings = [] });
    }
}
