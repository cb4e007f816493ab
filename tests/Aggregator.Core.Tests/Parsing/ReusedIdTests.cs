using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Ids that many items of a document share.</summary>
public sealed class ReusedIdTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(30, true)]
    public void Parse_IdOnMoreItemsThanVersions_IsReused(int items, bool expected)
    {
        var inner = string.Concat(Enumerable.Range(0, items).Select(i => $"<item><guid>x</guid><title>{i}</title></item>"));
        var feed = TestParser.Feed(TestParser.Rss(inner));
        feed.Items.ShouldAllBe(item => item.IdIsReused == expected);
        feed.Items.ShouldAllBe(item => item.Id == "x");
    }

    [Fact]
    public void Parse_AmongOtherIds_OnlyTheReusedIsMarked()
    {
        string[] ids = ["a", "x", "X", "x", "b", "x", "x", "b"];
        var inner = string.Concat(ids.Select((id, i) => $"<entry><id>{id}</id><title>{i}</title></entry>")) + "<entry><title>none</title></entry>";
        var items = TestParser.Feed(TestParser.Atom(inner)).Items;
        items.Where(item => item.IdIsReused).Select(item => item.Position).ShouldBe([1, 3, 5, 6]);
    }

    /// <summary>A feed put together of several lists may carry an item once for each.</summary>
    [Fact]
    public void Parse_RepeatsOfOneItem_AreNoReuse()
    {
        var inner = string.Concat(Enumerable.Range(0, 9).Select(i => $"<item><guid>x</guid><title>T</title><category>{i}</category></item>"));
        TestParser.Feed(TestParser.Rss(inner)).Items.ShouldAllBe(item => !item.IdIsReused);
    }

    [Theory]
    [InlineData("<pubDate>Mon, 0{0} Jan 2024 00:00:00 GMT</pubDate><title>T</title>")]
    [InlineData("<description>D{0}</description>")]
    public void Parse_ItemsThatDifferElsewhere_AreReuse(string inner)
    {
        var items = string.Concat(Enumerable.Range(1, 4).Select(i => $"<item><guid>x</guid>{string.Format(null, inner, i)}</item>"));
        TestParser.Feed(TestParser.Rss(items)).Items.ShouldAllBe(item => item.IdIsReused);
    }

    [Fact]
    public void Parse_JsonFeed_IsMarkedToo()
    {
        var items = string.Join(',', Enumerable.Range(0, 4).Select(i => $$"""{"id":0,"title":"{{i}}"}"""));
        TestParser.Feed($$"""{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{{items}}]}""")
            .Items.ShouldAllBe(item => item.IdIsReused && item.Id == "0");
    }

    /// <summary>Else the items of before would count as edited when the one comes that makes it too many.</summary>
    [Fact]
    public void Parse_RawForm_DoesNotChangeWithTheMark()
    {
        ParsedItem First(int items) => TestParser.Feed(TestParser.Rss(
            string.Concat(Enumerable.Range(0, items).Select(i => $"<item><guid>x</guid><title>{i}</title></item>")))).Items[0];
        First(4).RawHash.ShouldBe(First(3).RawHash);
    }
}
