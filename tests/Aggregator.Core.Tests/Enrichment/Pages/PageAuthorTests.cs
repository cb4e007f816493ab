namespace Aggregator.Core.Tests.Enrichment.Pages;

public sealed class PageAuthorTests
{
    public static TheoryData<string, string[]> Bylines => new()
    {
        { "<p class=byline>By Jane Doe</p>", ["Jane Doe"] },
        { "<p class='x byline y'>By\n  <a href=/jane>Jane Doe</a></p>", ["Jane Doe"] },
        { "<p class=byline>by Jane Doe22 Dec 2016651</p>", ["Jane Doe"] },
        { "<p class=byline>Von Jane Doe und John Roe</p>", ["Jane Doe", "John Roe"] },
        { "<p class=byline>Par Jane Doe, John Roe et Ann Poe</p>", ["Jane Doe", "John Roe", "Ann Poe"] },
        { "<p class=byline>Written by: Jane Doe | May 4, 2026</p>", ["Jane Doe"] },
        { "<p class=byline>Posted on May 4, 2026 by Jane Doe</p>", ["Jane Doe"] },
        { "<p class=byline>Jane Doe, PhD</p>", ["Jane Doe, PhD"] },
        { "<p class=byline>Doe, Jane</p>", ["Doe, Jane"] },
        { "<p class=byline>delta201</p>", ["delta201"] },
        { "<p class=byline>孔德明</p>", ["孔德明"] },
        { "<a rel='author nofollow' href=/jane>Jane Doe</a>", ["Jane Doe"] },
        { "<span itemprop=author><span itemprop=name>Jane Doe</span></span>", ["Jane Doe"] },
        { "<meta itemprop=author content='Jane Doe'>", ["Jane Doe"] },
        { "<div id=main-author-box>Jane Doe</div>", ["Jane Doe"] },
        { "<a rel=author>Jane Doe</a><p class=byline>John Roe</p>", ["Jane Doe"] },
        { "<meta name=author content='Jane Doe'><p class=byline>John Roe</p>", ["Jane Doe"] },
        { "<meta property=article:author content='https://social.example/jane'><p class=byline>Jane Doe</p>", ["Jane Doe"] },
        { "<meta name=author content=admin><p class=byline>Jane Doe</p>", ["Jane Doe"] },
        { "<meta name=twitter:creator content='@jane'>", [] },
        { "<li class=comment-author>Jane Doe</li>", [] },
        { "<p class=byline>J J</p>", [] },
        { "<meta property=og:site_name content='The Site'><meta name=author content='The Site'><p class=byline>Jane Doe</p>", ["Jane Doe"] },
        { "<meta property=og:site_name content='The Site'><meta name=author content='The Site'>", ["The Site"] },
        { "<meta property=og:site_name content='The Site'><meta name=author content='The Site - Jane Doe'>", ["Jane Doe"] },
        { "<meta name=author content='Great Things'><h1>Great Things</h1><p class=byline>Jane Doe</p>", ["Jane Doe"] },
        { "<meta property=og:site_name content='The Site'><p class=byline>Jane Doe The Site Staff</p>", ["Jane Doe"] },
        { "<meta name=author content='Jane &amp; John Roe'>", ["Jane", "John Roe"] },
        { "<meta name=author content='Jane Doe'><meta name=author content='JANE DOE'>", ["Jane Doe"] },
        { "<p class=byline>" + "A very long text that is no byline but a whole paragraph of words that goes on and on, and on, until nobody can take it for a name any more at all, and on" + "</p>", [] },
    };

    [Theory]
    [MemberData(nameof(Bylines))]
    public void Authors_OfAPage_AreNames(string html, string[] expected) => TestPages.Page("", html).Authors.ShouldBe(expected);
}
