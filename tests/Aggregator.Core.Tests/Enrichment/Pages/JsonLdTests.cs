using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment.Pages;

public sealed class JsonLdTests
{
    public static TheoryData<string, string?> Headlines => new()
    {
        { """{"@type":"NewsArticle","headline":"H"}""", "H" },
        { """[{"@type":"Organization","name":"O"},{"@type":"Article","headline":"H"}]""", "H" },
        { """{"@graph":[{"@type":"WebPage","name":"W"},{"@type":["Article","BlogPosting"],"headline":"H"}]}""", "H" },
        { """{"@type":"https://schema.org/NewsArticle","headline":"H"}""", "H" },
        { """{"@type":"schema:BlogPosting","headline":"H"}""", "H" },
        { """{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"H"}}""", "H" },
        { """{"@type":"WebPage","name":"W"}""", "W" },
        { """{"@type":"Article","headline":{"@value":"H","@language":"en"}}""", "H" },
        { """{"@type":"Article","headline":["H","I"]}""", "H" },
        { """{"@type":"Article","headline":"H &amp; <b>I</b>"}""", "H & I" },
        { """{"@type":"Article","headline":"H",}""", "H" },
        { "{\"@type\":\"Article\",\n/* a comment */\"headline\":\"H\"}", "H" },
        { "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"headline\":\"H\"}", "H" },
        { "<!-- {\"@type\":\"Article\",\"headline\":\"H\"} -->", "H" },
        { "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>", "H" },
        { "{\"@type\":\"Article\",\"headline\":\"H\"};", "H" },
        { """[{"@type":"Article","headline":"H"},{"@type":"Article","headline":"I"}]""", "H" },
        { """{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"H"}]}""", null },
        { """{"@type":"Article","headline":null}""", null },
        { """{"@type":"Article","headline":17}""", null },
        { """{"@type":17,"headline":"H"}""", null },
        { """{"headline":"H"}""", null },
        { """{"@type":"Article","headline":"H" """, null },
        { "not JSON", null },
        { "\"text\"", null },
        { "", null },
    };

    public static TheoryData<string, string[]> Authors => new()
    {
        { "\"Jane Doe\"", ["Jane Doe"] },
        { "[\"Jane Doe\",\"John Roe\"]", ["Jane Doe", "John Roe"] },
        { """{"@type":"Person","name":"Jane Doe"}""", ["Jane Doe"] },
        { """[{"name":"Jane Doe"},{"name":"John Roe"}]""", ["Jane Doe", "John Roe"] },
        { """{"name":["Jane Doe","John Roe"]}""", ["Jane Doe", "John Roe"] },
        { """{"name":{"@value":"Jane Doe"}}""", ["Jane Doe"] },
        { """{"@id":"#jane"}""", ["Jane Doe"] },
        { """[{"@id":"#nobody"}]""", [] },
        { """{"name":"https://site.example/jane"}""", [] },
        { "{}", [] },
        { "17", [] },
        { "null", [] },
    };

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Title_OfJsonLd_IsTheArticles(string json, string? expected) => TestPages.JsonLd(json).Title.ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Authors))]
    public void Authors_OfJsonLd_AreNames(string author, string[] expected) =>
        TestPages.JsonLd($$"""{"@graph":[{"@type":"Article","author":{{author}}},{"@type":"Person","@id":"#jane","name":"Jane Doe"}]}""").Authors.ShouldBe(expected);

    [Fact]
    public void Read_WholeArticle_HasAllFields()
    {
        var facts = TestPages.JsonLd(
            """
            {"@context":{"@vocab":"https://schema.org/"},"@type":"NewsArticle","headline":"A headline","description":"What it is about.","inLanguage":"de-de",
            "datePublished":"2026-05-04T03:02:01+02:00","dateModified":"2026-05-05","publisher":{"@type":"Organization","name":"The Site"},
            "mainEntityOfPage":{"@id":"https://www.site.example/2026/the-story"},"creator":"A program","author":"Jane Doe",
            "image":[{"@type":"ImageObject","url":"/a.jpg","width":{"@type":"QuantitativeValue","value":1200},"height":"675px"},"https://cdn.example/b.jpg"]}
            """);
        facts.Title.ShouldBe("A headline");
        facts.Excerpt.ShouldBe("What it is about.");
        facts.Language.ShouldBe("de-DE");
        facts.PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 4, 1, 2, 1, TimeSpan.Zero));
        facts.ModifiedAt.ShouldBe(new DateTimeOffset(2026, 5, 5, 0, 0, 0, TimeSpan.Zero));
        facts.SiteName.ShouldBe("The Site");
        facts.CanonicalUrl.ShouldBe("https://www.site.example/2026/the-story");
        facts.Authors.ShouldBe(["Jane Doe"]);
        facts.Images.ShouldBe([new ArticleImage("https://www.site.example/a.jpg", 1200, 675), new ArticleImage("https://cdn.example/b.jpg")]);
    }

    [Fact]
    public void Read_BrokenBlock_CostsOnlyItself() =>
        TestPages.JsonLd("{", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"H\"}</script>").Title.ShouldBe("H");

    [Fact]
    public void Read_OtherScripts_AreNoJsonLd() =>
        TestPages.Page("<script type=application/json>{\"@type\":\"Article\",\"headline\":\"H\"}</script>").Title.ShouldBeNull();
}
