using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Storage;

public sealed class ChangeHandoverTests
{
    private readonly ChangeHandover _handover = new();

    [Fact]
    public async Task Publish_Followed_ArrivesInOrderOnce()
    {
        using var subscription = _handover.Subscribe(100);
        _handover.Publish(Batch(0, 1));
        _handover.Publish(Batch(1, 2));

        await subscription.WaitAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
        subscription.Take().Select(b => b.Last).ShouldBe([1, 2]);
        subscription.Take().ShouldBeEmpty();
    }

    [Fact]
    public void Publish_FollowerTooSlow_LeavesAGap()
    {
        using var subscription = _handover.Subscribe(10);
        for (var sequence = 0; sequence < 30; sequence++)
            _handover.Publish(Batch(sequence, sequence + 1));

        var taken = subscription.Take();
        taken.Count.ShouldBeInRange(1, 10);
        taken[0].After.ShouldBeGreaterThan(0);
        taken[^1].Last.ShouldBe(30);
    }

    [Fact]
    public void Dispose_Follower_IsForgotten()
    {
        var subscription = _handover.Subscribe(10);
        _handover.IsFollowed.ShouldBeTrue();

        subscription.Dispose();

        _handover.IsFollowed.ShouldBeFalse();
        _handover.Publish(Batch(0, 1));
        subscription.Take().ShouldBeEmpty();
    }

    [Fact]
    public void Advance_Sequence_IsTold()
    {
        _handover.Advance(9);

        _handover.LastSequence.ShouldBe(9);
    }

    private static ChangeBatch Batch(long after, long last) =>
        new(after, last, [new ArticleChange(last, new ArticleId((UInt128)last), ArticleChangeKind.Deleted, null, null)]);
}
