using Aggregator.Core.Model;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Runs that are remembered.</content>
public abstract partial class ArticleStoreContract
{
    [Theory]
    [InlineData("key")]
    [InlineData(null)]
    public async Task PutRun_Run_ComesBackWholeAndListedWithoutItsReport(string? key)
    {
        var run = new StoredRun("20261127T100000-a", DraftBuilder.Arrival, ulong.MaxValue, key, [1, 2], [3, 4, 5]);

        await Store.PutRunAsync(run, Token);
        await ReopenAsync();

        ShouldBeSame(await Store.FindRunAsync(run.Id, Token), run);
        ShouldBeSame((await Store.ReadRunsAsync(Token)).ShouldHaveSingleItem(), run with { Report = [] });
        (await Store.FindRunAsync("other", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task PutRun_SameId_Replaces()
    {
        var run = new StoredRun("a", DraftBuilder.Arrival, 1, null, [1], []);
        await Store.PutRunAsync(run, Token);
        await Store.PutRunAsync(run with { Summary = [2], Report = [9] }, Token);

        (await Store.FindRunAsync("a", Token))!.Report.ShouldBe([9]);
        (await Store.ReadRunsAsync(Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RemoveRuns_Some_LeavesTheOthersInOrder()
    {
        foreach (var id in (string[])["c", "a", "d", "b"])
            await Store.PutRunAsync(new StoredRun(id, DraftBuilder.Arrival, 1, null, [1], [2]), Token);

        await Store.RemoveRunsAsync(["a", "d", "unknown"], Token);
        await Store.RemoveRunsAsync([], Token);

        (await Store.ReadRunsAsync(Token)).Select(r => r.Id).ShouldBe(["b", "c"]);
    }

    private static void ShouldBeSame(StoredRun? actual, StoredRun expected)
    {
        actual.ShouldNotBeNull();
        (actual.Id, actual.StartedAt, actual.RequestHash, actual.IdempotencyKey).ShouldBe((expected.Id, expected.StartedAt, expected.RequestHash, expected.IdempotencyKey));
        actual.Summary.ShouldBe(expected.Summary);
        actual.Report.ShouldBe(expected.Report);
    }
}
