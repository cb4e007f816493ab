using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Enrichment.Related;

public sealed class RelatedCacheTests
{
    private static readonly IndexStatus Index = new(IndexState.Current, Generation: 3, Removals: 1);
    private static readonly IReadOnlyList<RelatedArticle> Found = [];

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Find_SameIndex_HoldsHoweverOld()
    {
        var cache = Filled();
        _time.Advance(TimeSpan.FromDays(9));

        cache.Find(Alike.Article, Index).ShouldBeSameAs(Found);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Find_ChangedIndex_HoldsForAWhile(int seconds, bool holds)
    {
        var cache = Filled();
        _time.Advance(TimeSpan.FromSeconds(seconds));

        (cache.Find(Alike.Article, Index with { Generation = 4 }) is not null).ShouldBe(holds);
    }

    [Fact]
    public void Find_ChangedArticle_IsGone() => Filled().Find(Alike.Article with { Sequence = 8 }, Index).ShouldBeNull();

    [Fact]
    public void Find_SomethingRemoved_IsGone() => Filled().Find(Alike.Article, Index with { Removals = 2 }).ShouldBeNull();

    [Fact]
    public void Find_OtherArticle_IsNotThere() => Filled().Find(Alike.Article with { Id = new ArticleId(2) }, Index).ShouldBeNull();

    [Fact]
    public void Add_Many_ForgetsWhatIsNotAskedFor()
    {
        var cache = Cache(10);
        for (var number = 0; number < 100; number++)
        {
            cache.Add(Article(number), Index, Found);
            cache.Find(Article(0), Index).ShouldNotBeNull();
        }

        Enumerable.Range(0, 100).Count(n => cache.Find(Article(n), Index) is not null).ShouldBeLessThanOrEqualTo(12);
        cache.Find(Article(99), Index).ShouldNotBeNull();
    }

    [Fact]
    public void Add_SizeZero_RemembersNothing()
    {
        var cache = Cache(0);
        cache.Add(Alike.Article, Index, Found);

        cache.Find(Alike.Article, Index).ShouldBeNull();
    }

    private static Article Article(int number) => Alike.Article with { Id = new ArticleId((UInt128)number + 100) };

    private RelatedCache Cache(int size) => new(Options.Create(new RelatedOptions { CacheSize = size }), _time);

    private RelatedCache Filled()
    {
        var cache = Cache(10);
        cache.Add(Alike.Article, Index, Found);
        return cache;
    }
}
