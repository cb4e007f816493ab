using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Web.Client;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Client;

/// <summary>The adapter through a real service to an application in memory: what goes in comes out, as if asked directly.</summary>
public sealed partial class HttpAggregatorTests : ServiceTest
{
    public static TheoryData<ArticleFilter> Filters =>
    [
        ArticleFilter.All,
        new ArticleFilter { Provider = "R&D = 100 % Öl + #1?" },
        new ArticleFilter { Domain = "example.org", Topic = "C++ & C#", Category = "news/tech", Language = "en-GB" },
        new ArticleFilter { Type = ArticleType.Audio, MinQuality = 0, MinHeat = -1, Published = false },
        new ArticleFilter { Type = ArticleType.Article, MinQuality = 100, MinHeat = 100, Published = true },
        new ArticleFilter { Since = Samples.Noon, Until = Samples.Noon.AddTicks(1), FirstSeenSince = Samples.Noon.AddTicks(-9_876_543) },
    ];

    public static TheoryData<ArticleSort> Sorts => [.. Enum.GetValues<ArticleSort>()];

    [Fact]
    public async Task Explain_Article_ArrivesAsItWas()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        using var client = Connect();

        var explanation = await client.ExplainAsync(Samples.Article(1).Id, CancellationToken.None);

        explanation.ShouldNotBeNull().ShouldHold((await Service.Aggregator.ExplainAsync(Samples.Article(1).Id, CancellationToken.None))!);
        (await client.ExplainAsync(Samples.Article(2).Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task ReadHistory_Article_ArrivesAsItWas()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.History.AddRange([new(Samples.Noon, ArticleEventKind.Edited, "https://f.example/", "title"), new(Samples.Noon, ArticleEventKind.Unpublished, "ann")]);
        using var client = Connect();

        (await client.ReadHistoryAsync(Samples.Article(1).Id, CancellationToken.None)).ShouldBe(Service.Aggregator.History);
        (await client.ReadHistoryAsync(Samples.Article(2).Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task FindArticle_WithRelated_ArrivesAsItWas()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1) with { Related = [Samples.Related(1), Samples.Related(2)] });
        using var client = Connect();

        (await client.FindArticleAsync(Samples.Article(1).Id, CancellationToken.None))!.Related.ShouldHold((IReadOnlyList<RelatedArticle>)[Samples.Related(1), Samples.Related(2)]);
    }

    [Fact]
    public async Task ReadRelated_Article_ArrivesAsItWas()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Related.AddRange([Samples.Related(1), Samples.Related(2)]);
        using var client = Connect();

        (await client.ReadRelatedAsync(Samples.Article(1).Id, CancellationToken.None))!.ShouldHold((IReadOnlyList<RelatedArticle>)[Samples.Related(1), Samples.Related(2)]);
        (await client.ReadRelatedAsync(Samples.Article(2).Id, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Query_WithRelated_ArrivesAsItWas(bool withRelated)
    {
        using var client = Connect();

        await client.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 7, WithRelated: withRelated), CancellationToken.None);

        Service.Aggregator.Queries.ShouldHaveSingleItem().WithRelated.ShouldBe(withRelated);
    }

    [Fact]
    public async Task Query_Words_ArriveAsTheyWere()
    {
        var query = new ArticleQuery(ArticleFilter.All, ArticleSort.Relevance, 7, Query: QueryLanguage.Parse("a & b or \"c d\" topic:\"R&D\" last:7d").Query);
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));
        Service.Aggregator.Highlight = new ArticleHighlight("<mark>a</mark>", "b");
        using var client = Connect();

        var page = await client.QueryAsync(query, CancellationToken.None);

        Service.Aggregator.Queries.ShouldHaveSingleItem().ShouldHold(query);
        page.Total.ShouldBe(3);
        page.Highlights.ShouldBe(Enumerable.Repeat(Service.Aggregator.Highlight, 3));
        Service.Aggregator.Failure = new IndexUnavailableException("why");
        await Should.ThrowAsync<IndexUnavailableException>(() => client.QueryAsync(query, CancellationToken.None));
    }

    [Fact]
    public async Task Count_Query_ArrivesAsItWas()
    {
        var filter = new ArticleFilter { Topic = "R&D", MinQuality = 3 };
        var words = QueryLanguage.Parse("apple").Query;
        using var client = Connect();

        var facets = new FacetQuery(filter, words, [FacetField.Day, FacetField.Provider], 3);
        (await client.CountAsync(facets, CancellationToken.None)).ShouldHold(await Service.Aggregator.CountAsync(facets, CancellationToken.None));
        var timeline = new TimelineQuery(filter, words, TimelineInterval.Hour, 9);
        (await client.CountAsync(timeline, CancellationToken.None)).ShouldBe([new TimelinePoint(DateTimeOffset.UnixEpoch, 3)]);
        Service.Aggregator.FacetQueries[0].ShouldHold(facets);
        Service.Aggregator.TimelineQueries.ShouldHaveSingleItem().ShouldBe(timeline);
        await client.CountAsync(new TimelineQuery(ArticleFilter.All, null, TimelineInterval.Day, 9), CancellationToken.None);
    }

    [Fact]
    public async Task Reindex_Report_ArrivesAsItWas()
    {
        Service.Aggregator.Index = new IndexReport(IndexState.Rebuilding, 3, 7, 9, 2, new RebuildReport(true, Samples.Noon, 1_234, 0, "why"));
        using var client = Connect();

        (await client.StartReindexAsync(CancellationToken.None)).ShouldBe(Service.Aggregator.Index);
        (await client.ReadIndexAsync(TimeSpan.FromMilliseconds(250), CancellationToken.None)).ShouldBe(Service.Aggregator.Index);
        (Service.Aggregator.Rebuilds, Service.Aggregator.Waits.ShouldHaveSingleItem()).ShouldBe((1, TimeSpan.FromMilliseconds(250)));
    }

    [Theory]
    [InlineData(true, "cli ann", "cli ann")]
    [InlineData(false, null, "api")]
    public async Task SetState_Article_IsWhatIsAsked(bool published, string? origin, string expected)
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        using var client = Connect();

        var article = await client.SetStateAsync(Samples.Article(1).Id, new EditorialState(published, origin), CancellationToken.None);

        article!.Published.ShouldBe(published);
        Service.Aggregator.States.ShouldBe([(Samples.Article(1).Id, new EditorialState(published, expected))]);
        (await client.SetStateAsync(Samples.Article(2).Id, new EditorialState(true), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Enrich_Page_ArrivesAsItWas()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));
        var query = new ArticleQuery(new ArticleFilter { Topic = "AI" }, ArticleSort.Oldest, 2);
        using var client = Connect();

        (await client.EnrichAsync(query, CancellationToken.None)).ShouldBe(new EnrichReport(2, 1, "after 2"));

        Service.Aggregator.Queries.ShouldHaveSingleItem().ShouldHold(query);
        await Should.ThrowAsync<InvalidCursorException>(() => client.EnrichAsync(query with { Cursor = "x" }, CancellationToken.None));
    }

    [Fact]
    public async Task ReadWork_Waiting_ArrivesAsItWas()
    {
        Service.Aggregator.Work.Add(new WaitingWork("page", 12));
        using var client = Connect();

        (await client.ReadWorkAsync(CancellationToken.None)).ShouldBe([new WaitingWork("page", 12)]);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Query_Filter_ArrivesAsItWas(ArticleFilter filter)
    {
        using var client = Connect();

        await client.QueryAsync(new ArticleQuery(filter, ArticleSort.Newest, 7), CancellationToken.None);

        Service.Aggregator.Queries.ShouldHaveSingleItem().ShouldHold(new ArticleQuery(filter, ArticleSort.Newest, 7));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Query_Sort_ArrivesAsItWas(ArticleSort sort)
    {
        using var client = Connect();

        await client.QueryAsync(new ArticleQuery(ArticleFilter.All, sort, 1), CancellationToken.None);

        Service.Aggregator.Queries.ShouldHaveSingleItem().Sort.ShouldBe(sort);
    }

    [Theory]
    [InlineData(0, 50, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(3, 3, 1)]
    [InlineData(1100, 1100, 3)]
    [InlineData(1100, 1001, 3)]
    [InlineData(1100, 5000, 3)]
    [InlineData(1000, 1000, 2)]
    public async Task Query_Limit_GivesWhatTheApplicationGives(int articles, int limit, int requests)
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, articles).Select(Samples.Article));
        var query = new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, limit);
        using var client = Connect();

        var page = await client.QueryAsync(query, CancellationToken.None);

        Service.Aggregator.Queries.Count.ShouldBe(requests);
        var expected = await Service.Aggregator.QueryAsync(query, CancellationToken.None);
        page.Next.ShouldBe(expected.Next);
        page.Items.Select(article => article.Id).ShouldBe(expected.Items.Select(article => article.Id));
    }

    [Fact]
    public async Task Query_Cursor_ContinuesWhereThePageEnded()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));
        var query = new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 2);
        using var client = Connect();

        var first = await client.QueryAsync(query, CancellationToken.None);
        var second = await client.QueryAsync(query with { Cursor = first.Next }, CancellationToken.None);

        second.Items.ShouldHaveSingleItem().Id.ShouldBe(Samples.Article(2).Id);
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Query_InvalidCursor_Throws()
    {
        using var client = Connect();

        await Should.ThrowAsync<InvalidCursorException>(() => client.QueryAsync(
            new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 2, "not one"), CancellationToken.None));
    }

    [Fact]
    public async Task Query_EveryFieldOfTheFormat_ComesBack()
    {
        var bare = Samples.Bare(2);
        Service.Aggregator.Articles.AddRange([Samples.Article(1), bare]);
        using var client = Connect();

        var page = await client.QueryAsync(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 2), CancellationToken.None);

        page.Items.ShouldHold([Samples.AsFormatted(Samples.Article(1)), Samples.AsFormatted(bare)]);
    }

    [Fact]
    public async Task FindArticle_EveryFieldOfTheFormat_ComesBack()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        using var client = Connect();

        var article = await client.FindArticleAsync(Samples.Article(1).Id, CancellationToken.None);

        article.ShouldHold(Samples.AsFormatted(Samples.Article(1)));
    }

    [Fact]
    public async Task FindArticle_None_IsNull()
    {
        using var client = Connect();

        (await client.FindArticleAsync(Samples.Article(1).Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task FindArticle_Merged_IsTheOneThatStays()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Merged[Samples.Article(2).Id] = Samples.Article(1).Id;
        using var client = Connect();

        (await client.FindArticleAsync(Samples.Article(2).Id, CancellationToken.None))!.Id.ShouldBe(Samples.Article(1).Id);
    }

    [Fact]
    public async Task ReadFeeds_EveryField_ComesBack()
    {
        Service.Aggregator.Feeds.AddRange(
            [Samples.Feed("https://b.example/"), new FeedStatus { FeedId = "1", Provider = "P", Url = "https://a.example/" }]);
        using var client = Connect();

        (await client.ReadFeedsAsync(CancellationToken.None)).ShouldHold(Service.Aggregator.Feeds);
    }

    [Fact]
    public async Task FindFeed_EveryField_ComesBack()
    {
        var feed = Samples.Feed("https://b.example/");
        Service.Aggregator.Feeds.Add(feed);
        using var client = Connect();

        (await client.FindFeedAsync(FeedId.Of(feed.Url), CancellationToken.None)).ShouldHold(feed);
        (await client.FindFeedAsync(FeedId.Of("https://other.example/"), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task ReadOutcomes_EveryField_ComesBack()
    {
        var feed = Samples.Feed("https://b.example/");
        Service.Aggregator.Feeds.Add(feed);
        Service.Aggregator.Outcomes.AddRange(
            [Samples.FeedOutcome(RefreshOutcomeKind.Held), new FeedOutcome { Outcome = RefreshOutcomeKind.Updated, StartedAt = Samples.Noon }]);
        using var client = Connect();

        (await client.ReadOutcomesAsync(FeedId.Of(feed.Url), CancellationToken.None)).ShouldHold(Service.Aggregator.Outcomes);
        (await client.ReadOutcomesAsync(FeedId.Of("https://other.example/"), CancellationToken.None)).ShouldBeNull();
    }

    private HttpAggregator Connect(TimeProvider? time = null) =>
        new(Service.Address, FakeLocalToken.Text, time ?? TimeProvider.System);
}
