using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Enrichment.Related;

public sealed class RelatedChoiceTests
{
    private static readonly RelatedOptions Options = new();

    [Fact]
    public void Choose_Many_GivesTheNearestFive() =>
        Choose([.. Enumerable.Range(1, 9).Select(n => Alike.Like(n, n / 10.0))]).ShouldBe([9, 8, 7, 6, 5]);

    [Fact]
    public void Choose_BelowTheFloor_IsLeftOut() =>
        Choose([Alike.Like(1, Options.Floor), Alike.Like(2, Options.Floor - 0.01), Alike.Like(3, 0)]).ShouldBe([1]);

    [Fact]
    public void Choose_EquallyLike_PrefersTheNearInTime() =>
        Choose([Alike.Like(1, 0.5, daysApart: 30), Alike.Like(2, 0.5, daysApart: 1), Alike.Like(3, 0.5, daysApart: -3)]).ShouldBe([2, 3, 1]);

    [Fact]
    public void Choose_SharedTopics_LiftOverAlittleMoreText() =>
        Choose(Alike.Article with { Topics = ["AI"] }, [Alike.Like(1, 0.4), Alike.Like(2, 0.3, topics: "AI")]).ShouldBe([2, 1]);

    [Fact]
    public void Choose_OneProvider_HasTwo() =>
        Choose([Alike.Like(1, 0.9, provider: "Own"), Alike.Like(2, 0.8, provider: "own"), Alike.Like(3, 0.7, provider: "Own"), Alike.Like(4, 0.2)]).ShouldBe([1, 2, 4]);

    [Fact]
    public void Choose_OneStory_HasOne() =>
        Choose([Alike.Like(1, 0.9, story: "a"), Alike.Like(2, 0.8, story: "a"), Alike.Like(3, 0.7, story: "b"), Alike.Like(4, 0.6), Alike.Like(5, 0.5)]).ShouldBe([1, 3, 4, 5]);

    [Fact]
    public void Choose_OwnStory_HasNone() =>
        Choose(Alike.Article with { StoryId = "a" }, [Alike.Like(1, 0.9, story: "a"), Alike.Like(2, 0.8, story: "b")]).ShouldBe([2]);

    [Fact]
    public void Choose_OneHeadline_HasOne() => Choose([Alike.Like(1, 0.9, headline: 5), Alike.Like(2, 0.8, headline: 5)]).ShouldBe([1]);

    [Fact]
    public void Choose_Nothing_GivesNothing() => Choose([]).ShouldBeEmpty();

    [Fact]
    public void Choose_SmallerCount_IsKept()
    {
        var options = new RelatedOptions { Count = 1 };

        RelatedChoice.Choose(Alike.Article, [Alike.Like(1, 0.5), Alike.Like(2, 0.6)], options).Select(a => a.Number).ShouldBe([2]);
    }

    private static IEnumerable<int> Choose(IReadOnlyList<LikeArticle> alike) => Choose(Alike.Article, alike);

    private static IEnumerable<int> Choose(Article article, IReadOnlyList<LikeArticle> alike) =>
        RelatedChoice.Choose(article, alike, Options).Select(a => a.Number);
}
