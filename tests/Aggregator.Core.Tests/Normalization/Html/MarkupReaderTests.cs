using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;

namespace Aggregator.Core.Tests.Normalization.Html;

public sealed class MarkupReaderTests
{
    private static readonly MarkupReader Reader = new(new HtmlCleaner(200));

    [Fact]
    public void Find_NestedElements_AreInTheOrderOfTheirStartTags()
    {
        var found = Find("<div class=a>One <p>two <span class=b>three</span></p></div><p>four</p>");
        found.Select(e => (e.Name, e["class"], e.Text)).ShouldBe([("div", "a", "One two three"), ("p", null, "two three"), ("span", "b", "three"), ("p", null, "four")]);
    }

    [Fact]
    public void Find_SameTagWithin_EndsWithItsOwnEnd() =>
        Find("<div class=a>1<div>2</div>3</div>4").ShouldHaveSingleItem().Text.ShouldBe("1 2 3");

    [Theory]
    [InlineData("<P CLASS='a b'>x</P>", "a b")]
    [InlineData("<p class=a class=b>x</p>", "a")]
    [InlineData("<p class=' a &amp; b '>x</p>", "a & b")]
    [InlineData("<p data-class=a>x</p>", null)]
    [InlineData("<p class>x</p>", "")]
    public void Find_Attributes_AreDecodedAndTheFirstCounts(string html, string? expected) => Find(html).ShouldHaveSingleItem()["class"].ShouldBe(expected);

    [Theory]
    [InlineData("<!-- <p class=a>x</p> -->")]
    [InlineData("<style><p class=a>x</p></style>")]
    [InlineData("<textarea><p class=a>x</p></textarea>")]
    [InlineData("<b>x</b>")]
    [InlineData("<p class=a")]
    public void Find_WhatIsNoElement_IsNotFound(string html) => Find(html).ShouldBeEmpty();

    [Theory]
    [InlineData("<p>no end")]
    [InlineData("<p></p>")]
    [InlineData("<img class=a>")]
    public void Find_ElementWithoutEndOrText_HasNone(string html) => Find(html).ShouldHaveSingleItem().Text.ShouldBe("");

    [Fact]
    public void Find_Script_IsAsItStands() =>
        Find("<script class=a>{\"a\":\"&amp; <b>\"}</script>").ShouldHaveSingleItem().Text.ShouldBe("{\"a\":\"&amp; <b>\"}");

    [Fact]
    public void Find_LongText_IsCut() => Find($"<p>{string.Concat(Enumerable.Repeat("word ", 50))}</p>").ShouldHaveSingleItem().Text.Length.ShouldBeInRange(90, 100);

    [Fact]
    public void Find_ManyElements_AreBounded() => Find(string.Concat(Enumerable.Repeat("<p>x</p>", 10_000))).Count.ShouldBe(4_000);

    [Theory]
    [InlineData("<div><div></div></div>", 2, 2, true)]
    [InlineData("<div><div></div></div>", 1, 2, false)]
    [InlineData("<div></div><div></div><div></div>", 1, 2, false)]
    public void IsWithin_DepthAndTags_AreBounds(string html, int maxDepth, int maxTags, bool expected) => Reader.IsWithin(html, maxDepth, maxTags).ShouldBe(expected);

    private static IReadOnlyList<MarkupElement> Find(string html) =>
        Reader.Find(html, new MarkupQuery(new HashSet<string> { "p" }, new HashSet<string> { "class" }, _ => 100));
}
