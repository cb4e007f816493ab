using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class DueQueueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly DueQueue _queue = new();

    [Fact]
    public void TryTakeDue_SeveralDue_OldestFirstThenByFeed()
    {
        _queue.Set(new FeedId(3), Noon);
        _queue.Set(new FeedId(1), Noon);
        _queue.Set(new FeedId(2), Noon.AddMinutes(-1));
        _queue.Set(new FeedId(4), Noon.AddTicks(1));

        TakeAll(Noon).ShouldBe([2UL, 1, 3]);
        _queue.Count.ShouldBe(1);
    }

    [Fact]
    public void Set_FeedAlreadyIn_MovesIt()
    {
        _queue.Set(new FeedId(1), Noon);
        _queue.Set(new FeedId(2), Noon.AddMinutes(1));
        _queue.Set(new FeedId(1), Noon.AddMinutes(2));

        _queue.Count.ShouldBe(2);
        _queue.TryPeek(out var first, out var dueAt).ShouldBeTrue();
        (first.Value, dueAt).ShouldBe((2UL, Noon.AddMinutes(1)));
        _queue.TryGet(new FeedId(1), out dueAt).ShouldBeTrue();
        dueAt.ShouldBe(Noon.AddMinutes(2));
    }

    [Fact]
    public void Remove_FeedInAndOut_TellsWhich()
    {
        _queue.Set(new FeedId(1), Noon);

        _queue.Remove(new FeedId(1)).ShouldBeTrue();
        _queue.Remove(new FeedId(1)).ShouldBeFalse();
        _queue.TryPeek(out _, out _).ShouldBeFalse();
        _queue.TryTakeDue(DateTimeOffset.MaxValue, out _).ShouldBeFalse();
    }

    [Fact]
    public void Set_SameTimeInOtherOffset_OrdersByInstant()
    {
        _queue.Set(new FeedId(1), Noon.AddMinutes(1));
        _queue.Set(new FeedId(2), Noon.ToOffset(TimeSpan.FromHours(5)));

        TakeAll(Noon.AddHours(1)).ShouldBe([2UL, 1]);
    }

    private List<ulong> TakeAll(DateTimeOffset now)
    {
        var taken = new List<ulong>();
        while (_queue.TryTakeDue(now, out var feed))
            taken.Add(feed.Value);
        return taken;
    }
}
