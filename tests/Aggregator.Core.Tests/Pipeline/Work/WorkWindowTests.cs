using Aggregator.Core.Model;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline.Work;

public sealed class WorkWindowTests
{
    private const int MaxItems = 20;
    private const int MaxItemsPerHost = 8;

    private readonly WorkWindow _window = new(MaxItems, MaxItemsPerHost, 2);
    private long _lastId;

    [Fact]
    public void Take_TwoPiecesForOneArticle_OneAtATime()
    {
        var article = Articles.Of("a").Id;
        var (first, second) = (Item("a.example", article: article), Item("b.example", article: article));
        _window.Offer(first, Sample.Now);
        _window.Offer(second, Sample.Now);

        Take().ShouldBe(first);
        Take().ShouldBeNull();
        _window.Finish(first, null, Sample.Now);
        Take().ShouldBe(second);
    }

    [Fact]
    public void Take_Hosts_TakeTurns()
    {
        foreach (var host in (string[])["a", "a", "a", "b", "b", "c"])
            _window.Offer(Item(host), Sample.Now);

        Enumerable.Range(0, 6).Select(_ => Take()?.Host).ShouldBe(["a", "b", "c", "a", "b", null]);
    }

    [Fact]
    public void Take_HostRests_IsPassedOver()
    {
        _window.Offer(Item("a"), Sample.Now);
        _window.Offer(Item("b"), Sample.Now);
        DateTimeOffset? RestsUntil(string host) => host == "a" ? Sample.Now.AddMinutes(1) : null;

        _window.Take(Sample.Now, RestsUntil)!.Host.ShouldBe("b");
        _window.Take(Sample.Now, RestsUntil).ShouldBeNull();
        _window.NextDue(Sample.Now, RestsUntil).ShouldBe(Sample.Now.AddMinutes(1));
    }

    [Fact]
    public void Offer_MoreThanAHostMayHave_LeavesRoomForOthersAndComesBackForTheRest()
    {
        _window.BeginScan(isWhole: true);
        for (var i = 0; i < 100; i++)
            _window.Offer(Item("a"), Sample.Now).ShouldBeTrue();
        _window.Offer(Item("b"), Sample.Now);
        _window.EndScan();

        _window.Count.ShouldBe(MaxItemsPerHost + 1);
        _window.NeedsScan(Sample.Now).ShouldBeFalse();
        for (var i = 0; i < MaxItemsPerHost; i++)
        {
            if (Take() is { Host: "a" } taken)
                _window.Finish(taken, null, Sample.Now);
        }

        _window.NeedsScan(Sample.Now).ShouldBeTrue();
    }

    [Fact]
    public void Offer_MoreThanThereIsRoomFor_SaysSo()
    {
        var taken = Enumerable.Range(0, MaxItems + 1).Select(i => _window.Offer(Item($"host{i}"), Sample.Now)).ToArray();

        taken.Count(t => t).ShouldBe(MaxItems);
        taken[^1].ShouldBeFalse();
    }

    [Fact]
    public void Offer_DueMuchLater_StaysInTheStoreUntilItComesNear()
    {
        _window.BeginScan(isWhole: true);
        _window.Offer(Item("a", Sample.Now.AddHours(1)), Sample.Now);
        _window.EndScan();

        _window.Count.ShouldBe(0);
        _window.NeedsScan(Sample.Now).ShouldBeFalse();
        var near = Sample.Now.AddHours(1) - WorkConstants.Horizon;
        _window.NextDue(Sample.Now, _ => null).ShouldBe(near);
        _window.NeedsScan(near).ShouldBeTrue();
    }

    [Fact]
    public void Offer_WorkFinishedWhileTheQueueIsRead_IsNotTakenInAgain()
    {
        var work = Item("a");
        _window.Offer(work, Sample.Now);
        Take();

        _window.BeginScan(isWhole: true);
        _window.Finish(work, null, Sample.Now);
        _window.Offer(work, Sample.Now);
        _window.EndScan();

        _window.Count.ShouldBe(0);
    }

    [Fact]
    public void Finish_PutOffWhileTheQueueIsRead_KeepsItsNewTime()
    {
        var work = Item("a");
        _window.Offer(work, Sample.Now);
        Take();
        var later = Sample.Now.AddSeconds(30);

        _window.BeginScan(isWhole: true);
        _window.Finish(work, work with { NotBefore = later }, Sample.Now);
        _window.Offer(work, Sample.Now);
        _window.EndScan();

        Take().ShouldBeNull();
        _window.Take(later, _ => null)!.NotBefore.ShouldBe(later);
    }

    private WorkItem? Take() => _window.Take(Sample.Now, _ => null);

    private WorkItem Item(string host, DateTimeOffset? notBefore = null, ArticleId? article = null)
    {
        var id = ++_lastId;
        return new WorkItem(id, "page", article ?? Articles.Of($"article {id}").Id, "{}") { Host = host, NotBefore = notBefore };
    }
}
