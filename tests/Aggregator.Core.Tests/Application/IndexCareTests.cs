using Aggregator.Core.Application;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Enrichment.Related;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Core.Tests.Application;

public sealed class IndexCareTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeArticleIndex _index = new() { Status = new IndexStatus(IndexState.Current, Articles: 12, Sequence: 30, StoreSequence: 33) };

    [Fact]
    public async Task StartRebuild_UnderWay_BeginsNoOther()
    {
        var end = new TaskCompletionSource();
        _index.Rebuilding = end.Task;
        var care = Care();

        care.StartRebuild().Rebuild!.Running.ShouldBeTrue();
        care.StartRebuild().Rebuild!.Running.ShouldBeTrue();
        (await care.ReadAsync(TimeSpan.Zero, TestContext.Current.CancellationToken)).Rebuild!.Running.ShouldBeTrue();
        end.SetResult();

        var report = await care.ReadAsync(Patience, TestContext.Current.CancellationToken);
        (report.Rebuild!.Running, report.Rebuild.Articles, report.Rebuild.Error, report.Lag).ShouldBe((false, 12, null, 3));
        _index.Rebuilds.ShouldBe(1);
    }

    [Fact]
    public async Task StartRebuild_Fails_SaysWhy()
    {
        _index.Failure = new IOException("no room");
        var care = Care();
        care.StartRebuild();

        (await care.ReadAsync(Patience, TestContext.Current.CancellationToken)).Rebuild!.Error.ShouldBe("no room");
    }

    [Fact]
    public async Task Read_NothingAsked_HasNoRebuild() =>
        (await Care().ReadAsync(Patience, TestContext.Current.CancellationToken)).Rebuild.ShouldBeNull();

    private IndexCare Care() => new(_index, TimeProvider.System, NullLogger<IndexCare>.Instance);
}
