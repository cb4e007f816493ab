using Aggregator.Core.Model;

namespace Aggregator.Store.Tests.Lucene;

public sealed class LikenessSearchTests
{
    private const string Text = "Glaciers in Greenland melt faster than models predicted, researchers of Tromsø say.";

    private static readonly Article Asked = LikenessSet.Article(1, "Greenland glaciers melt faster", Text);

    private static readonly Article Like = LikenessSet.Article(2, "Why glaciers of Greenland lose ice", Text);

    private static readonly Article Other = LikenessSet.Article(3, "Parliament votes on pensions", "The vote on pensions was close.");

    [Fact]
    public void Find_SharedWords_GivesTheArticleAndNotItself() => Found(Asked, Like, Other).ShouldBe([Like.Provider.Name]);

    [Fact]
    public void Find_SameText_IsWhollyAlike()
    {
        var same = LikenessSet.Article(2, "Another headline", Text) with { Title = "Greenland's glaciers melt faster", Topics = ["Climate", "Science"], StoryId = "s" };
        using var set = new LikenessSet(Asked, same, Other);

        var alike = set.Find(Asked).ShouldHaveSingleItem();

        alike.Likeness.ShouldBeInRange(0.85, 1);
        alike.Topics.ShouldBe(["Climate", "Science"], ignoreOrder: true);
        (alike.PublishedAt, alike.StoryId).ShouldBe((same.PublishedAt, "s"));
    }

    [Theory]
    [InlineData(59.9, true)]
    [InlineData(60.1, false)]
    [InlineData(-59.9, true)]
    [InlineData(-60.1, false)]
    public void Find_Window_CountsEitherWay(double daysAgo, bool found) =>
        Found(Asked, Like with { PublishedAt = LikenessSet.Noon.AddDays(-daysAgo) }).Any().ShouldBe(found);

    [Fact]
    public void Find_OwnStory_IsLeftOut() => Found(Asked with { StoryId = "s" }, Like with { StoryId = "s" }).ShouldBeEmpty();

    [Fact]
    public void Find_OtherStory_IsFound() => Found(Asked with { StoryId = "s" }, Like with { StoryId = "t" }, Other with { StoryId = "s" }).ShouldBe([Like.Provider.Name]);

    [Fact]
    public void Find_OwnHeadline_IsLeftOut() => Found(Asked, Like with { Title = "GREENLAND glaciers melt faster!" }).ShouldBeEmpty();

    [Theory]
    [InlineData("", "https://p2.example/")]
    [InlineData("Why glaciers of Greenland lose ice", "")]
    public void Find_WhatCannotBeShown_IsLeftOut(string title, string webUrl) => Found(Asked, Like with { Title = title, WebUrl = webUrl }).ShouldBeEmpty();

    [Theory]
    [InlineData("", "")]
    [InlineData("The and of", "It is what it was.")]
    [InlineData("2026 100 7", "")]
    public void Find_NothingToCompareBy_FindsNothing(string title, string text) =>
        Found(LikenessSet.Article(1, title, text), Like, Other, LikenessSet.Article(4, "The 2026 of and", "It was 100.")).ShouldBeEmpty();

    [Fact]
    public void Find_NotInTheIndex_IsComparedAllTheSame()
    {
        using var set = new LikenessSet(Like, Other, LikenessSet.Article(4, "Glaciers of Greenland", "Faster melt."));

        set.Find(Asked).Select(a => a.Provider).ShouldBe([Like.Provider.Name, "P4"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("TROMSØ researchers: Greenland melt")]
    [InlineData("Tromso researchers – greenland melt")]
    public void Find_CaseAndMarks_DoNotMatter(string title) => Found(Asked, LikenessSet.Article(2, title)).ShouldBe(["P2"]);

    [Fact]
    public void Find_JapaneseText_IsCompared() =>
        Found(LikenessSet.Article(1, "東京で大雪、交通が混乱"), LikenessSet.Article(2, "大雪で東京の交通機関に影響"), LikenessSet.Article(3, "株価が上昇")).ShouldBe(["P2"]);

    [Fact]
    public void Find_WordsOfTheContent_Count()
    {
        var content = "<p>Glaciers in Greenland&nbsp;melt, <b>researchers</b> of Troms&oslash; say.</p>";

        Found(Asked, LikenessSet.Article(2, "Untold") with { Content = content }).ShouldBe(["P2"]);
    }

    [Fact]
    public void Find_ManyAlike_GivesTheLikestUpToTheLimit()
    {
        using var set = new LikenessSet([Asked, Like, .. Enumerable.Range(10, 7).Select(n => LikenessSet.Article(n, $"Greenland number{n}", $"Glaciers and word{n}."))]);

        var found = set.Find(Asked, limit: 3);

        found.Count.ShouldBe(3);
        found[0].Provider.ShouldBe(Like.Provider.Name);
    }

    private static IEnumerable<string> Found(Article asked, params Article[] others)
    {
        using var set = new LikenessSet([asked, .. others]);
        return [.. set.Find(asked).Select(a => a.Provider)];
    }
}
