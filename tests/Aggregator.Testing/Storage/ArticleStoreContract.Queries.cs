using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Filters, orders, pages.</content>
public abstract partial class ArticleStoreContract
{
    /// <summary>Filters and which of the articles of <see cref="StoreForFiltersAsync"/> pass.</summary>
    public static TheoryData<ArticleFilter, string> Filters => new()
    {
        { ArticleFilter.All, "a b c d" },
        { new ArticleFilter { Provider = "ALPHA" }, "a b" },
        { new ArticleFilter { Provider = "alph" }, "" },
        { new ArticleFilter { Domain = "Beta.example" }, "c d" },
        { new ArticleFilter { Topic = "cloud" }, "b c" },
        { new ArticleFilter { Topic = "Clou" }, "" },
        { new ArticleFilter { Category = "News" }, "a b c" },
        { new ArticleFilter { Category = "sport" }, "d" },
        { new ArticleFilter { Type = ArticleType.Video }, "b" },
        { new ArticleFilter { Type = ArticleType.Article }, "a c d" },
        { new ArticleFilter { Language = "EN" }, "a b" },
        { new ArticleFilter { Language = "en-gb" }, "b" },
        { new ArticleFilter { Language = "e" }, "" },
        { new ArticleFilter { Language = "de" }, "c" },
        { new ArticleFilter { Since = DraftBuilder.Arrival.AddMinutes(-20) }, "a b c" },
        { new ArticleFilter { Until = DraftBuilder.Arrival.AddMinutes(-20) }, "d" },
        { new ArticleFilter { Since = DraftBuilder.Arrival.AddMinutes(-20), Until = DraftBuilder.Arrival }, "b c" },
        { new ArticleFilter { FirstSeenSince = DraftBuilder.Arrival.AddMinutes(1) }, "c d" },
        { new ArticleFilter { MinQuality = 60 }, "b c" },
        { new ArticleFilter { MinHeat = 0 }, "c" },
        { new ArticleFilter { MinHeat = -1 }, "a b c d" },
        { new ArticleFilter { Published = true }, "b" },
        { new ArticleFilter { Published = false }, "a c d" },
        { new ArticleFilter { Provider = "alpha", Topic = "AI", MinQuality = 50 }, "a" },
        { new ArticleFilter { Provider = "nobody" }, "" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Query_Filter_GivesThoseThatPass(ArticleFilter filter, string names)
    {
        await StoreForFiltersAsync();

        var page = await Store.QueryAsync(new ArticleQuery(filter, ArticleSort.Newest, 10), Token);

        string.Join(' ', page.Items.Select(a => a.Title[..1]).Order(StringComparer.Ordinal)).ShouldBe(names);
        page.Next.ShouldBeNull();
        var outside = (await Store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 10), Token)).Items.Where(filter.Passes);
        outside.Select(a => a.Id).ShouldBe(page.Items.Select(a => a.Id), "a filter says the same outside the store");
    }

    [Theory]
    [InlineData(ArticleSort.Newest, 1)]
    [InlineData(ArticleSort.Newest, 7)]
    [InlineData(ArticleSort.Oldest, 7)]
    [InlineData(ArticleSort.Quality, 7)]
    [InlineData(ArticleSort.Heat, 7)]
    [InlineData(ArticleSort.Heat, 1_000)]
    public async Task Query_AnyOrderWithTies_PagesThroughAllExactlyOnce(ArticleSort sort, int limit)
    {
        await StoreForOrdersAsync();

        var expected = Sorted((await AllAsync(ArticleSort.Newest, 1_000)), sort);
        var paged = await AllAsync(sort, limit);

        paged.Select(a => a.Id).ShouldBe(expected.Select(a => a.Id));
        paged.Count.ShouldBe(60);
    }

    [Fact]
    public async Task Query_BetweenPagesArticlesComeAndGo_GivesTheRestInOrder()
    {
        await StoreForOrdersAsync();
        var all = await AllAsync(ArticleSort.Newest, 1_000);
        var first = await Store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 20), Token);

        await Store.DeleteAsync(all[5].Id, Token);
        await Store.DeleteAsync(all[25].Id, Token);
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "fresh") with { PublishedAt = DraftBuilder.Arrival.AddDays(1) });
        var second = await Store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 20, first.Next), Token);

        second.Items.Select(a => a.Id).ShouldBe(all.Skip(20).Where(a => a.Id != all[25].Id).Take(20).Select(a => a.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("****************************************")]
    public async Task Query_ForeignCursor_IsInvalid(string cursor) =>
        await Should.ThrowAsync<InvalidCursorException>(
            () => Store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 10, cursor), Token));

    [Fact]
    public async Task Query_CursorOfAnotherOrder_IsInvalid()
    {
        await StoreForOrdersAsync();
        var page = await Store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 10), Token);

        await Should.ThrowAsync<InvalidCursorException>(
            () => Store.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Oldest, 10, page.Next), Token));
    }

    [Fact]
    public async Task Query_AfterEdits_SeesThemAtOnce()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"));
        (await AllAsync(ArticleSort.Heat, 10)).Count.ShouldBe(2);

        await Store.AmendAsync(DraftBuilder.Id("b"), 1, new ArticlePatch { Heat = DraftBuilder.Heat(9, Time.GetUtcNow()), Topics = ["New topic"] }, Token);

        (await AllAsync(ArticleSort.Heat, 10))[0].Id.ShouldBe(DraftBuilder.Id("b"));
        var page = await Store.QueryAsync(new ArticleQuery(new ArticleFilter { Topic = "new TOPIC" }, ArticleSort.Newest, 10), Token);
        page.Items.ShouldHaveSingleItem().Heat.ShouldBe(9);
        await ReopenAsync();
        (await AllAsync(ArticleSort.Heat, 10))[0].Heat.ShouldBe(9);
    }

    [Fact]
    public async Task Query_MergedAndDeletedArticles_AreNotGiven()
    {
        await CommitAsync(_feed, DraftBuilder.Draft(_feed, "a"), DraftBuilder.Draft(_feed, "b"), DraftBuilder.Draft(_feed, "c"));
        await Store.MergeAsync(DraftBuilder.Id("a"), DraftBuilder.Id("b"), Token);
        await Store.DeleteAsync(DraftBuilder.Id("c"), Token);

        (await AllAsync(ArticleSort.Newest, 10)).ShouldHaveSingleItem().Id.ShouldBe(DraftBuilder.Id("a"));
    }

    private static List<Article> Sorted(List<Article> articles, ArticleSort sort)
    {
        var primary = sort switch
        {
            ArticleSort.Oldest => articles.OrderBy(a => a.PublishedAt),
            ArticleSort.Quality => articles.OrderByDescending(a => a.Quality),
            ArticleSort.Heat => articles.OrderByDescending(a => a.Heat),
            _ => articles.OrderByDescending(a => a.PublishedAt),
        };
        return [.. primary.ThenByDescending(a => a.PublishedAt).ThenBy(a => a.Id.Value)];
    }

    private async Task<List<Article>> AllAsync(ArticleSort sort, int limit)
    {
        var all = new List<Article>();
        string? cursor = null;
        do
        {
            var page = await Store.QueryAsync(new ArticleQuery(ArticleFilter.All, sort, limit, cursor), Token);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }

    private async Task StoreForFiltersAsync()
    {
        await CommitAsync(
            _feed,
            DraftBuilder.Draft(_feed, "a"),
            DraftBuilder.Draft(_feed, "b", minutesOld: 10) with
            {
                Type = ArticleType.Video,
                Topics = ["Cloud", "Hardware"],
                Language = "en-GB",
                Quality = 60,
                Published = true,
            });
        await CommitAsync(
            _other,
            DraftBuilder.Draft(_other, "c", minutesOld: 20) with
            {
                Topics = ["Hardware", "Cloud"],
                Language = "de",
                Quality = 90,
                Arrival = DraftBuilder.Arrival.AddMinutes(1),
            },
            DraftBuilder.Draft(_other, "d", minutesOld: 21) with
            {
                Category = "sport",
                Topics = [],
                Language = null,
                Arrival = DraftBuilder.Arrival.AddMinutes(2),
            });
        await Store.AmendAsync(DraftBuilder.Id("c"), 1, new ArticlePatch { Heat = DraftBuilder.Heat(0, Time.GetUtcNow()) }, Token);
    }

    private async Task StoreForOrdersAsync()
    {
        var drafts = Enumerable.Range(0, 60).Select(i => DraftBuilder.Draft(_feed, "a" + i, minutesOld: i % 9) with { Quality = i % 4 * 25 });
        await CommitAsync(_feed, [.. drafts]);
        for (var i = 0; i < 60; i += 5)
            await Store.AmendAsync(DraftBuilder.Id("a" + i), 1, new ArticlePatch { Heat = DraftBuilder.Heat(i % 3, Time.GetUtcNow()) }, Token);
    }
}
