using Aggregator.Core.Fetching;
using Aggregator.Core.Fetching.Bodies;

namespace Aggregator.Core.Tests.Fetching.Bodies;

public sealed class BodyBudgetTests
{
    private const long Free = FetchingConstants.FreeBodyBytes;
    private const int Capacity = 1_000;

    private readonly BodyBudget _budget = new(() => Capacity);

    [Fact]
    public void Ensure_SmallBodies_TakeNothing()
    {
        for (var i = 0; i < 100; i++)
            Ensure(_budget.Open(), Free).ShouldBeTrue();

        _budget.Used.ShouldBe(0);
    }

    [Fact]
    public void Ensure_Again_TakesTheDifferenceOnly()
    {
        var room = _budget.Open();
        Ensure(room, Free + 300);
        Ensure(room, Free + 500);
        Ensure(room, Free + 100);

        _budget.Used.ShouldBe(500);
        room.ReduceTo(Free + 200);
        _budget.Used.ShouldBe(200);
        room.ReduceTo(10);
        _budget.Used.ShouldBe(0);
    }

    [Fact]
    public async Task Ensure_NoRoom_OneExceedsTheBoundAndTheRestWait()
    {
        using var first = _budget.Open();
        using var second = _budget.Open();
        using var third = _budget.Open();
        Ensure(first, Free + 800).ShouldBeTrue();
        Ensure(second, Free + 800).ShouldBeTrue();
        var waiting = third.EnsureAsync(Free + 800, CancellationToken.None).AsTask();

        waiting.IsCompleted.ShouldBeFalse();
        _budget.Waiting.ShouldBe(1);
        // The one that may exceed it never waits.
        Ensure(second, Free + 10_000).ShouldBeTrue();
        second.Dispose();

        await waiting;
        _budget.Used.ShouldBe(1_600);
    }

    [Fact]
    public async Task Ensure_AllHoldAndWantMore_AllGetOn()
    {
        var rooms = Enumerable.Range(0, 50).Select(_ => _budget.Open()).ToList();
        var done = 0;
        var all = rooms.Select(async room =>
        {
            for (var bytes = 100L; bytes <= 5_000; bytes *= 2)
            {
                await room.EnsureAsync(Free + bytes, CancellationToken.None);
                await Task.Yield();
            }

            Interlocked.Increment(ref done);
            room.Dispose();
        });

        await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

        (done, _budget.Used, _budget.Waiting).ShouldBe((50, 0, 0));
    }

    [Fact]
    public async Task Ensure_Cancelled_LeavesTheQueueAndTakesNothing()
    {
        using var first = _budget.Open();
        using var second = _budget.Open();
        var third = _budget.Open();
        Ensure(first, Free + 800);
        Ensure(second, Free + 800);
        using var cancellation = new CancellationTokenSource();
        var waiting = third.EnsureAsync(Free + 800, cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        third.Dispose();
        (_budget.Waiting, _budget.Used).ShouldBe((0, 1_600));
    }

    [Fact]
    public void Dispose_Twice_GivesBackOnce()
    {
        var room = _budget.Open();
        Ensure(room, Free + 300);
        room.Dispose();
        room.Dispose();

        _budget.Used.ShouldBe(0);
    }

    private static bool Ensure(BodyRoom room, long bytes) => room.EnsureAsync(bytes, CancellationToken.None).IsCompletedSuccessfully;
}
