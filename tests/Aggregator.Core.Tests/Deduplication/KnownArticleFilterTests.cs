using Aggregator.Core.Deduplication;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Deduplication;

public sealed class KnownArticleFilterTests
{
    private static readonly Feed Own = Sample.Feed();
    private static readonly Feed Other = Sample.Feed("https://b.example/feed", "B");

    [Fact]
    public void Sort_UnknownKey_IsAnArticle() =>
        Sort(new FakeKnownArticles(), Sample.Draft(Own, "x")).Articles.Count.ShouldBe(1);

    [Fact]
    public void Sort_OwnWithSameText_IsKnown()
    {
        var known = new FakeKnownArticles().Add("x", Own.Id, textHash: 1);

        var novelties = Sort(known, Sample.Draft(Own, "x", textHash: 1));

        novelties.Known.ShouldBe(1);
        novelties.Articles.ShouldBeEmpty();
        novelties.Sightings.ShouldBeEmpty();
    }

    [Fact]
    public void Sort_OwnWithOtherText_IsAnArticle() =>
        Sort(new FakeKnownArticles().Add("x", Own.Id, textHash: 1), Sample.Draft(Own, "x", textHash: 2)).Articles.Count.ShouldBe(1);

    [Fact]
    public void Sort_OthersArticleInOtherWords_IsASighting() =>
        Sort(new FakeKnownArticles().Add("x", Other.Id, textHash: 1), Sample.Draft(Own, "x", textHash: 2)).Sightings.Count.ShouldBe(1);

    [Fact]
    public void Sort_Deleted_StaysAway()
    {
        var novelties = Sort(new FakeKnownArticles().Add("x", Own.Id, textHash: 1, deleted: true), Sample.Draft(Own, "x", textHash: 2));

        (novelties.Articles.Count, novelties.Sightings.Count, novelties.Known).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void Sort_SameKeyTwiceInADocument_FirstCounts()
    {
        var novelties = Sort(new FakeKnownArticles(), Sample.Draft(Own, "x", textHash: 1), Sample.Draft(Own, "x", textHash: 2));

        novelties.Articles.ShouldHaveSingleItem().TextHash.ShouldBe(1UL);
        novelties.Known.ShouldBe(1);
    }

    private static Novelties Sort(IKnownArticles known, params ArticleDraft[] drafts) => KnownArticleFilter.Sort(drafts, Own.Id, known);
}
