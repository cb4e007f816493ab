using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Model;
using Shouldly;
using Xunit;

namespace Aggregator.Testing.Storage;

/// <content>Stories and heat.</content>
public abstract partial class ArticleStoreContract
{
    private const string Wire = "Storm floods the harbour of Port Elin";
    private const string WireLead = "A storm flooded the harbour of Port Elin on Tuesday night, sinking nine fishing boats and cutting power to 4,000 homes, the coast guard said.";

    private readonly Feed _third = FeedBuilder.Feed("gamma");

    [Fact]
    public async Task Story_SameNewsOfAnotherProvider_JoinsAndHeatsBoth()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        (await FindAsync("a")).StoryId.ShouldBeNull();

        await CommitAsync(_other, Telling(_other, "b"));

        var (first, second) = (await FindAsync("a"), await FindAsync("b"));
        first.StoryId.ShouldBe(first.Id.ToString());
        second.StoryId.ShouldBe(first.StoryId);
        first.Heat.ShouldBeGreaterThan(10);
        second.Heat.ShouldBe(first.Heat);
        first.Sequence.ShouldBeGreaterThan(1);
        first.Revision.ShouldBe(1);
        first.History.ShouldHaveSingleItem().Detail.ShouldBe("story");
    }

    [Fact]
    public async Task Story_FurtherProvider_HeatsAllOfIt()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        await CommitAsync(_other, Telling(_other, "b"));
        var before = (await FindAsync("a")).Heat;

        await CommitAsync(_third, Telling(_third, "c"));

        var heats = new[] { await FindAsync("a"), await FindAsync("b"), await FindAsync("c") };
        heats.ShouldAllBe(a => a.Heat == heats[0].Heat && a.StoryId == heats[0].StoryId);
        heats[0].Heat.ShouldBeGreaterThan(before);
    }

    /// <summary>A story that everybody carries is not written again in all its articles for each of them.</summary>
    [Fact]
    public async Task Story_ManyProviders_AreToldInFewWrites()
    {
        const int providers = 60;
        var last = 0L;
        for (var i = 0; i < providers; i++)
        {
            var feed = FeedBuilder.Feed($"provider{i}");
            last = (await CommitAsync(feed, Telling(feed, $"a{i}"))).LastSequence;
        }

        last.ShouldBeLessThan(providers * 10);
        var articles = await Task.WhenAll(Enumerable.Range(0, providers).Select(i => FindAsync($"a{i}")));
        articles.ShouldAllBe(a => a.StoryId == articles[0].StoryId && a.Heat >= 99);
    }

    [Fact]
    public async Task Story_SameProviderAgain_JoinsWithoutHeat()
    {
        await CommitAsync(_feed, Telling(_feed, "a"), Telling(_feed, "b"));

        var (first, second) = (await FindAsync("a"), await FindAsync("b"));
        second.StoryId.ShouldBe(first.Id.ToString());
        first.StoryId.ShouldBe(second.StoryId);
        (first.Heat, second.Heat).ShouldBe((ArticleConstants.NoHeat, ArticleConstants.NoHeat));
    }

    [Fact]
    public async Task Story_OneArticleCarriedByAnotherProvider_HasHeat()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        await CommitAsync(_other, Telling(_other, "a"));

        var article = await FindAsync("a");
        article.Heat.ShouldBeGreaterThan(10);
        article.StoryId.ShouldBe(article.Id.ToString());

        // A second article of the carrier brings nothing new, one of a third provider does.
        await CommitAsync(_other, Telling(_other, "b"));
        (await FindAsync("a")).HeatMark.ShouldBe(article.HeatMark);
        await CommitAsync(_third, Telling(_third, "c"));
        (await FindAsync("a")).Heat.ShouldBeGreaterThan(article.Heat);
    }

    [Fact]
    public async Task Story_OutsideTheWindow_IsAnother()
    {
        await CommitAsync(_feed, Telling(_feed, "a") with { PublishedAt = DraftBuilder.Arrival.AddDays(-4) });
        await CommitAsync(_other, Telling(_other, "b"));

        (await FindAsync("b")).StoryId.ShouldBeNull();
    }

    [Fact]
    public async Task Story_AfterReopening_IsFoundAgain()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        await ReopenAsync();

        await CommitAsync(_other, Telling(_other, "b"));
        await ReopenAsync();

        (await FindAsync("b")).StoryId.ShouldBe(DraftBuilder.Id("a").ToString());
        await Store.Stories.ReadyAsync(Token);
        Store.Stories.Find(Telling(_third, "c").Signature, DraftBuilder.Arrival).Telling.ShouldNotBeNull();
        (await FindAsync("a")).Heat.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Story_Merge_UnitesStoriesAndProviders()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        await CommitAsync(_other, Telling(_other, "b"));
        var mark = (await FindAsync("a")).HeatMark;
        await CommitAsync(_third, DraftBuilder.Draft(_third, "c"));

        await Store.MergeAsync(DraftBuilder.Id("c"), DraftBuilder.Id("b"), Token);

        var merged = await FindAsync("b");
        merged.Id.ShouldBe(DraftBuilder.Id("b"));
        merged.StoryId.ShouldBe(DraftBuilder.Id("a").ToString());
        (await FindAsync("a")).HeatMark!.Value.Carriers.ShouldBeGreaterThan(mark!.Value.Carriers);
    }

    [Fact]
    public async Task Story_FirstArticleMergedAway_StaysTheSameStory()
    {
        await CommitAsync(_third, DraftBuilder.Draft(_third, "older"));
        await CommitAsync(_feed, Telling(_feed, "a"));
        await CommitAsync(_other, Telling(_other, "b"));

        await Store.MergeAsync(DraftBuilder.Id("older"), DraftBuilder.Id("a"), Token);
        await CommitAsync(FeedBuilder.Feed("delta"), Telling(FeedBuilder.Feed("delta"), "d"));

        var stories = new[] { await FindAsync("older"), await FindAsync("b"), await FindAsync("d") }.Select(a => a.StoryId).Distinct();
        stories.ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task Story_DeletedArticle_GathersNothing()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        await Store.DeleteAsync(DraftBuilder.Id("a"), Token);

        await CommitAsync(_other, Telling(_other, "b"));

        (await FindAsync("b")).StoryId.ShouldBeNull();
    }

    [Fact]
    public async Task Heat_AsTimePasses_FallsAndCoolsWithoutAnyWrite()
    {
        await CommitAsync(_feed, Telling(_feed, "a"));
        var committed = await CommitAsync(_other, Telling(_other, "b"));
        var heat = (await FindAsync("a")).Heat;

        Time.Advance(TimeSpan.FromHours(12));
        (await FindAsync("a")).Heat.ShouldBeInRange(1, heat - 1);
        (await HeatedAsync(1)).ShouldBe(2);
        (await HeatedAsync(heat)).ShouldBe(0);

        Time.Advance(TimeSpan.FromDays(30));
        (await FindAsync("a")).Heat.ShouldBe(ArticleConstants.NoHeat);
        (await HeatedAsync(0)).ShouldBe(0);
        (await FindAsync("b")).Sequence.ShouldBe(committed.LastSequence);
    }

    private async Task<int> HeatedAsync(int minHeat) =>
        (await Store.QueryAsync(new ArticleQuery(new ArticleFilter { MinHeat = minHeat }, ArticleSort.Heat, 10), Token)).Items.Count;

    private static ArticleDraft Telling(Feed feed, string name) => DraftBuilder.Draft(feed, name) with
    {
        Title = Wire,
        Excerpt = WireLead,
        Signature = StorySigner.Sign(Wire, WireLead),
    };
}
