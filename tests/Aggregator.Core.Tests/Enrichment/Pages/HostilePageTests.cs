using System.Diagnostics;
using System.Text;

namespace Aggregator.Core.Tests.Enrichment.Pages;

/// <summary>Pages that are made to be slow, or to break what reads them.</summary>
public sealed class HostilePageTests
{
    /// <summary>Far more than any takes, on a machine under load, and far less than what is quadratic would.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Func<string>> Pages = new()
    {
        ["deep"] = () => Repeat("<div>", 200_000),
        ["deep bylines"] = () => Repeat("<div class=byline>By Jane ", 100_000),
        ["deep formatting"] = () => Repeat("<b><i class=author>", 100_000),
        ["16 MiB of text"] = () => "<p>" + new string('x', 16 * 1024 * 1024),
        ["16 MiB of words"] = () => "<p>" + Repeat("word ", 3_300_000),
        ["16 MiB of elements"] = () => Repeat("<p class=date>1 May 2026</p>", 600_000),
        ["16 MiB of metas"] = () => Repeat("<meta property=og:title content=T>", 500_000),
        ["10,000 blocks of JSON-LD"] = () => Repeat("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"H\"}</script>", 10_000),
        ["a large block of JSON-LD"] = () => JsonLd("[" + Repeat("{\"@type\":\"Article\",\"author\":[{\"name\":\"J\"}]},", 10_000) + "1]"),
        ["deep JSON-LD"] = () => JsonLd(Repeat("[", 200_000)),
        ["deep graphs"] = () => JsonLd(Repeat("{\"@graph\":[", 20_000)),
        ["many authors"] = () => JsonLd("{\"@type\":\"Article\",\"author\":[" + Repeat("\"Jane Doe\",", 40_000) + "1]}"),
        ["endless attributes"] = () => "<div " + Repeat("class=author ", 1_000_000),
        ["many attributes"] = () => "<div " + Repeat("class=author ", 1_000_000) + ">Jane</div>",
        ["many classes"] = () => "<div class=\"" + Repeat("author ", 1_000_000) + "\">Jane</div>",
        ["an endless tag"] = () => "<" + new string('a', 4_000_000),
        ["an endless comment"] = () => Repeat("<!-- ", 800_000),
        ["unclosed scripts"] = () => Repeat("<script type=application/ld+json>", 100_000),
        ["a title of separators"] = () => "<title>" + Repeat("a | ", 250_000) + "</title><h1>a</h1>",
        ["ambiguous ends"] = () => Repeat("<p class=author></", 300_000),
        ["entities"] = () => "<title>" + Repeat("&amp", 1_000_000) + "</title>",
        ["control characters"] = () => "<title>" + new string('\0', 1_000_000) + "</title>",
        ["text in sections"] = () => Repeat("<section>A sentence, with commas, that is long enough to count. ", 90) + Repeat("<p>A sentence, with commas, that is long enough.</p>", 4_700),
        ["links in a paragraph"] = () => "<p>A sentence, with commas, that is long enough." + Repeat("<a href=x>y, z</a> ", 4_900),
        ["tables"] = () => Repeat("<table><tr><td>A sentence, with commas, that is long enough.</td></tr></table>", 1_200),
        ["nested tables"] = () => Repeat("<table><tr><td>", 200) + "text",
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HostilePage_EndsInTime(string what)
    {
        var bytes = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head>" + Pages[what]());
        var started = Stopwatch.GetTimestamp();

        var facts = TestPages.Read(bytes, withText: true);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Bound, what);
        (facts.Title ?? "").Length.ShouldBeLessThanOrEqualTo(1_000);
        facts.Authors.Count.ShouldBeLessThanOrEqualTo(50);
        facts.Images.Count.ShouldBeLessThanOrEqualTo(50);
    }

    [Fact]
    public void Read_TooDeepForATree_StillHasItsFacts()
    {
        var facts = TestPages.Read("<head><title>A headline here</title><meta name=author content='Jane Doe'></head>" + Repeat("<div>", 200_000) + "text", withText: true);
        facts.Title.ShouldBe("A headline here");
        facts.Authors.ShouldBe(["Jane Doe"]);
        facts.Content.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("<")]
    [InlineData("<html")]
    [InlineData("plain text")]
    [InlineData("{\"json\":1}")]
    [InlineData("<!DOCTYPE html><title></title><meta content><link rel><script type=application/ld+json></script>")]
    public void Read_NoArticle_HasNothing(string html)
    {
        var facts = TestPages.Read(html, withText: true);
        facts.Title.ShouldBeNull();
        facts.Authors.ShouldBeEmpty();
        facts.CanonicalUrl.ShouldBeNull();
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";
}
