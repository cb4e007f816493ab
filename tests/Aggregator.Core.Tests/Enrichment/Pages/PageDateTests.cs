using System.Globalization;

namespace Aggregator.Core.Tests.Enrichment.Pages;

public sealed class PageDateTests
{
    public static TheoryData<string, string?> Dates => new()
    {
        { "<time itemprop=datePublished datetime=2026-05-04T03:02:01Z>yesterday</time>", "2026-05-04T03:02:01" },
        { "<span itemprop=datePublished content=2026-05-04>4 May</span>", "2026-05-04T00:00:00" },
        { "<time datetime=2026-01-01>x</time><time pubdate datetime=2026-05-04>y</time>", "2026-05-04T00:00:00" },
        { "<time datetime=2026-01-01>x</time><time class='entry-date published' datetime=2026-05-04>y</time>", "2026-05-04T00:00:00" },
        { "<time datetime=2026-05-04>x</time>", "2026-05-04T00:00:00" },
        { "<time>May 4, 2026</time>", "2026-05-04T00:00:00" },
        { "<span class=post-date>4. Mai 2026</span>", "2026-05-04T00:00:00" },
        { "<span class=article-meta-datum>4. Mai 2026</span>", "2026-05-04T00:00:00" },
        { "<span class=comment-date>4. Mai 2026</span>", null },
        { "<h1>T</h1><p>Posted on May 4, 2026 in Berlin</p>", "2026-05-04T00:00:00" },
        { "<h1>T</h1><p>Berlin, 4. Mai 2026</p>", "2026-05-04T00:00:00" },
        { "<h1>T</h1><p>le 4 mai 2026 à midi</p>", "2026-05-04T00:00:00" },
        { "<h1>T</h1><p>el 4 de mayo de 2026</p>", "2026-05-04T00:00:00" },
        { "<h1>T</h1><p>04.05.2026</p>", "2026-05-04T00:00:00" },
        { "<h1>T</h1><p>2026年5月4日</p>", "2026-05-04T00:00:00" },
        { "<p>04.05.2026</p>", null },
        { "<h1>T</h1><p>in May of 2026, and at 12:30</p>", null },
        { "<meta property=article:published_time content=0000-00-00><time datetime=2026-05-04>x</time>", "2026-05-04T00:00:00" },
        { "<meta property=article:published_time content=1970-01-01T00:00:00Z>", null },
    };

    public static TheoryData<string, string?> Urls => new()
    {
        { "https://site.example/2026/05/04/a-story", "2026-05-04T00:00:00" },
        { "https://site.example/news/2026-05-04-a-story", "2026-05-04T00:00:00" },
        { "https://site.example/a-story_2026-5-4.html", "2026-05-04T00:00:00" },
        { "https://site.example/2026/13/04/a-story", null },
        { "https://site.example/2026/02/30/a-story", null },
        { "https://site.example/12026/05/04/a-story", null },
        { "https://site.example/2026/05/a-story", null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void PublishedAt_OfAPage_IsRead(string html, string? expected) => TestPages.Page("", html).PublishedAt.ShouldBe(Time(expected));

    [Theory]
    [MemberData(nameof(Urls))]
    public void PublishedAt_OnlyInTheUrl_IsThatDay(string url, string? expected) => TestPages.Page("", "", url).PublishedAt.ShouldBe(Time(expected));

    [Theory]
    [InlineData("en", "2026-10-05T17:22:00")]
    [InlineData("es", "2026-05-10T17:22:00")]
    public void PublishedAt_InSlashes_IsReadAsTheLanguageHasIt(string language, string expected) =>
        TestPages.Read($"<html lang={language}><meta property=article:published_time content='10/05/2026 05:22 pm'>").PublishedAt.ShouldBe(Time(expected));

    private static DateTimeOffset? Time(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
