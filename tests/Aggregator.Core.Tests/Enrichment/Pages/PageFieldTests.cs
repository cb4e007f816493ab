using Aggregator.Core.Enrichment.Pages;

namespace Aggregator.Core.Tests.Enrichment.Pages;

/// <summary>The places of each field, and which goes first.</summary>
public sealed class PageFieldTests
{
    private const string Headline = "A bridge reopens after forty years";

    public static TheoryData<string, string> MetaTitles => Metas(PageRules.Title);

    public static TheoryData<string, string> MetaDescriptions => Metas(PageRules.Description);

    public static TheoryData<string, string> MetaAuthors => Metas(PageRules.Author);

    public static TheoryData<string, string> MetaSiteNames => Metas(PageRules.SiteName);

    public static TheoryData<string, string> MetaPublished => Metas(PageRules.Published);

    public static TheoryData<string, string> MetaModified => Metas(PageRules.Modified);

    public static TheoryData<string, string> MetaLanguages => Metas(PageRules.Language);

    [Theory]
    [MemberData(nameof(MetaTitles))]
    public void Title_OfMeta_IsRead(string key, string attribute) => TestPages.Page(Meta(key, attribute, Headline)).Title.ShouldBe(Headline);

    [Theory]
    [MemberData(nameof(MetaDescriptions))]
    public void Excerpt_OfMeta_IsRead(string key, string attribute) =>
        TestPages.Page(Meta(key, attribute, "A first tram &amp; a <b>second</b>.")).Excerpt.ShouldBe("A first tram & a <b>second</b>.".Replace("<b>", "").Replace("</b>", ""));

    [Theory]
    [MemberData(nameof(MetaAuthors))]
    public void Authors_OfMeta_AreRead(string key, string attribute) =>
        TestPages.Page(Meta(key, attribute, "Jane Doe") + Meta(key, attribute, "John Roe")).Authors.ShouldBe(["Jane Doe", "John Roe"]);

    [Theory]
    [MemberData(nameof(MetaSiteNames))]
    public void SiteName_OfMeta_IsRead(string key, string attribute) => TestPages.Page(Meta(key, attribute, "The Site")).SiteName.ShouldBe("The Site");

    [Theory]
    [MemberData(nameof(MetaPublished))]
    public void PublishedAt_OfMeta_IsRead(string key, string attribute) =>
        TestPages.Page(Meta(key, attribute, "2026-05-04T03:02:01+02:00")).PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 4, 1, 2, 1, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(MetaModified))]
    public void ModifiedAt_OfMeta_IsRead(string key, string attribute) =>
        TestPages.Page(Meta(key, attribute, "2026-05-04T03:02:01Z")).ModifiedAt.ShouldBe(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(MetaLanguages))]
    public void Language_OfMeta_IsRead(string key, string attribute) => TestPages.Page(Meta(key, attribute, "pt_br")).Language.ShouldBe("pt-BR");

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"A headline"}""", "A headline")]
    [InlineData("""<meta property=og:title content="Of Open Graph"><meta name=twitter:title content="Of Twitter">""", "Of Open Graph")]
    [InlineData("""<meta name=twitter:title content="Of Twitter"><title>Of the title</title>""", "Of Twitter")]
    [InlineData("""<title>Of the title</title><h1 class=entry-title>Of the heading</h1>""", "Of the title")]
    [InlineData("""<h2 class=entry-title>Of the entry</h2><h1>Of the page</h1>""", "Of the entry")]
    [InlineData("""<h1>Of the <em>page</em></h1>""", "Of the page")]
    public void Title_SeveralPlaces_TheFirstCounts(string html, string expected) =>
        TestPages.Page(html.StartsWith('{') ? $"<title>A headline – Other</title><script type=application/ld+json>{html}</script>" : html).Title.ShouldBe(expected);

    [Theory]
    [InlineData("<html lang=de-at>", "de-AT")]
    [InlineData("<html lang=de-at><meta property=og:locale content=en_US>", "de-AT")]
    [InlineData("<html lang=''><meta http-equiv=content-language content=fr>", "fr")]
    [InlineData("<html lang=german><meta property=og:locale content=de_DE>", "de-DE")]
    [InlineData("<html>", null)]
    public void Language_OfThePage_IsSpelledAsUsual(string html, string? expected) => TestPages.Read(html).Language.ShouldBe(expected);

    [Fact]
    public void Excerpt_LongDescription_IsCutAtASentence()
    {
        var excerpt = TestPages.Page(Meta("description", "name", string.Concat(Enumerable.Repeat("A sentence of the description. ", 40)))).Excerpt!;
        excerpt.Length.ShouldBeInRange(400, 500);
        excerpt.ShouldEndWith(".");
    }

    [Fact]
    public void Excerpt_SaysNothing_IsPassedOver() =>
        TestPages.Page("<meta property=og:site_name content='The Great Site'><meta property=og:description content='The Great Site'><meta name=description content='What it is about.'>")
            .Excerpt.ShouldBe("What it is about.");

    [Fact]
    public void Read_WithText_FindsMainTextAndLead()
    {
        const string paragraph = "The first tram crossed the bridge at dawn, engineers having replaced forty bearings, and the city expects twelve thousand passengers a day.";
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Part {i}. {paragraph} <a href='/more?{i}' onclick='x()'>More</a></p>"));
        var html = $"<html><head><title>{Headline}</title></head><body><nav><a href=/>Home</a></nav><article><h1>{Headline}</h1>{paragraphs}<script>x()</script></article></body></html>";

        var facts = TestPages.Read(html, withText: true);

        var content = facts.Content!;
        content.ShouldContain("<p>Part 8. The first tram");
        content.ShouldContain("href=\"https://www.site.example/more?1\"");
        content.ShouldNotContain("onclick");
        content.ShouldNotContain("script");
        facts.Excerpt!.ShouldStartWith("Part 1. The first tram crossed");
        facts.Text.ShouldContain("Part 8.");
        TestPages.Read(html).Content.ShouldBeNull();
    }

    private static TheoryData<string, string> Metas(PageRule[] rules)
    {
        var rows = new TheoryData<string, string>();
        foreach (var rule in rules.Where(r => r.Source == PageSource.Meta))
            rows.Add(rule.Key, rule.Key is "content-language" ? "http-equiv" : rule.Key.StartsWith("og:", StringComparison.Ordinal) ? "property" : "name");
        return rows;
    }

    private static string Meta(string key, string attribute, string content) => $"<meta {attribute}=\"{key}\" content=\"{content}\">";
}
