using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment.Pages;

public sealed class PageLinkTests
{
    public static TheoryData<string, string?> Links => new()
    {
        { "https://www.site.example/2026/the-story", "https://www.site.example/2026/the-story" },
        { "/2026/the-story", "https://www.site.example/2026/the-story" },
        { "the-story", "https://www.site.example/2026/the-story" },
        { "//m.site.example/2026/the-story", "https://m.site.example/2026/the-story" },
        { "https://site.example/?p=123", "https://site.example/?p=123" },
        { " https://site.example/a ", "https://site.example/a" },
        { "https://www.site.example/", null },
        { "https://www.site.example", null },
        { "/index.html", null },
        { "/en/", null },
        { "/de-AT/home", null },
        { "/404.html", null },
        { "/error", null },
        { "https://other.example/2026/the-story", null },
        { "https://site.example.evil.example/a", null },
        { "https://user:secret@site.example/a", null },
        { "javascript:alert(1)", null },
        { "ftp://site.example/a", null },
        { "{{ page.url }}", null },
        { "http://", null },
        { "", null },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void CanonicalUrl_OfAPage_IsSane(string link, string? expected) =>
        TestPages.Page($"<link rel=canonical href=\"{link}\">").CanonicalUrl.ShouldBe(expected);

    [Theory]
    [InlineData("<link rel=canonical href=/><meta property=og:url content=/a>", "https://www.site.example/a")]
    [InlineData("<link rel='Canonical nofollow' href=/b><meta property=og:url content=/a>", "https://www.site.example/b")]
    [InlineData("<base href=https://www.site.example/c/><link rel=canonical href=a>", "https://www.site.example/c/a")]
    [InlineData("<base href=javascript:x><link rel=canonical href=a>", "https://www.site.example/2026/a")]
    public void CanonicalUrl_SeveralPlaces_TheFirstSaneCounts(string head, string expected) => TestPages.Page(head).CanonicalUrl.ShouldBe(expected);

    [Fact]
    public void CanonicalUrl_OfAHomePage_MayBeItself() =>
        TestPages.Page("<link rel=canonical href=/>", "", "https://site.example/").CanonicalUrl.ShouldBe("https://site.example/");

    [Theory]
    [InlineData("https://news.site.co.uk/a", "https://www.site.co.uk/b", true)]
    [InlineData("https://one.co.uk/a", "https://two.co.uk/b", false)]
    public void CanonicalUrl_OfAnotherHost_MustBeOfTheSite(string link, string url, bool isTaken) =>
        (TestPages.Page($"<link rel=canonical href={link}>", "", url).CanonicalUrl == link).ShouldBe(isTaken);

    [Fact]
    public void Images_OfMetas_KeepTheirSizes()
    {
        var images = TestPages.Page(
            """
            <meta property="og:image" content="/a.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630px">
            <meta property="og:image" content="https://cdn.example/b.jpg?w=1&amp;h=2"><meta property="og:image:width" content="x">
            <meta property="og:image:secure_url" content="https://www.site.example/a.jpg">
            <meta name="twitter:image" content="/t.jpg"><link rel="image_src" href="/l.jpg">
            """).Images;
        images.ShouldBe(
        [
            new ArticleImage("https://www.site.example/a.jpg", 1200, 630), new ArticleImage("https://cdn.example/b.jpg?w=1&h=2"),
            new ArticleImage("https://www.site.example/t.jpg"), new ArticleImage("https://www.site.example/l.jpg"),
        ]);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("https://cdn.example/")]
    [InlineData("{{image}}")]
    [InlineData("   ")]
    public void Images_WithoutAnAddress_AreNone(string url) => TestPages.Page($"<meta property=og:image content=\"{url}\">").Images.ShouldBeEmpty();

    [Theory]
    [InlineData("<meta charset=windows-1251>", null)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", null)]
    [InlineData("<meta charset=windows-1251>", "text/html")]
    [InlineData("<meta charset=utf-16>", "text/html; charset=windows-1251")]
    [InlineData("", "text/html; charset=windows-1251")]
    public void Title_InADeclaredCharset_IsDecoded(string meta, string? contentType)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1251).GetBytes($"<html><head>{meta}<title>Мост снова открыт</title></head>");
        TestPages.Read(bytes, TestPages.Url, contentType).Title.ShouldBe("Мост снова открыт");
    }
}
