namespace Aggregator.Core.Tests.Enrichment.Pages;

public sealed class PageTitleTests
{
    private const string Site = "<meta property=og:site_name content='The Great Site'>";

    public static TheoryData<string, string> Titles => new()
    {
        { "<title>A bridge reopens | The Great Site</title>" + Site, "A bridge reopens" },
        { "<title>The Great Site - A bridge reopens</title>" + Site, "A bridge reopens" },
        { "<title>A bridge reopens - City - The Great Site</title>" + Site, "A bridge reopens - City" },
        { "<title>A bridge reopens – site.example</title>", "A bridge reopens" },
        { "<title>A bridge reopens · Site</title>", "A bridge reopens" },
        { "<title>A bridge - and a road</title>", "A bridge - and a road" },
        { "<title>A bridge reopens | Some name</title><h1>A bridge reopens</h1>", "A bridge reopens" },
        { "<title>A bridge reopens: after years: Some name</title><h1>A bridge reopens: after years</h1>", "A bridge reopens: after years" },
        { "<title>News - A bridge reopens at last - City</title><h1>A bridge reopens at last</h1>", "A bridge reopens at last" },
        { "<title>A bridge reopens | Some name</title><h1>Some name</h1>", "A bridge reopens" },
        { "<title>Blog | Some name</title><h1>Some name</h1><h2 class=entry-title>A bridge reopens</h2>", "A bridge reopens" },
        { "<title>Home</title><h1>A bridge reopens</h1>", "A bridge reopens" },
        { "<title>The Great Site</title><h1>A bridge reopens</h1>" + Site, "A bridge reopens" },
        { "<title>The Great Site</title>" + Site, "The Great Site" },
        { "<meta property=og:title content='He calls it '><title>He calls it \"a bridge\"</title>", "He calls it \"a bridge\"" },
        { "<title>桥梁重新开放_城市_大网</title><h1>桥梁重新开放了</h1>", "桥梁重新开放_城市_大网" },
        { "<title>  A&#32;bridge\n  &amp; a\troad </title>", "A bridge & a road" },
        { "<title>A bridge</title><svg><title>Icon</title></svg>", "A bridge" },
        { "<meta property=og:title content='A bridge reopens'><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Sound\"}</script><h1>A bridge reopens</h1>", "A bridge reopens" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Title_WithTheSitesName_IsTheHeadline(string html, string expected) => TestPages.Page(html).Title.ShouldBe(expected);

    [Fact]
    public void Title_NowhereGiven_IsNull() => TestPages.Page("", "<p>text</p>").Title.ShouldBeNull();
}
