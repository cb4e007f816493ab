using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>What is no feed, and what the message says of it.</summary>
public sealed class NotAFeedTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t ", "empty")]
    [InlineData("hello", "plain text")]
    [InlineData("<!DOCTYPE html><html><body><p>x</p></body></html>", "HTML page")]
    [InlineData("<html><head><title>x</title></head></html>", "HTML page")]
    [InlineData("<p>You are being redirected", "HTML page")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html/>", "HTML page")]
    [InlineData("<opml version='1.0'><body><outline xmlUrl='http://a.example/'/></body></opml>", "OPML")]
    [InlineData("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "sitemap")]
    [InlineData("<catalog><book/></catalog>", "<catalog>")]
    [InlineData("<html><body><pre><rss version='2.0'></pre></body></html>", "HTML page")]
    [InlineData("<html><body><feed><item>x</item></feed></body></html>", "HTML page")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description/></rdf:RDF>", "RDF")]
    [InlineData("{}", "JSON")]
    [InlineData("[1,2]", "JSON")]
    [InlineData("{\"error\":\"not found\"}", "JSON")]
    [InlineData("{\"\\uD800\":1}", "JSON")]
    public void Parse_SomethingElse_IsNotAFeedAndSaysWhat(string text, string expected)
    {
        var result = TestParser.Parse(text);

        result.Success.ShouldBeFalse();
        result.Failure.ShouldBe(RefreshOutcomeKind.NotAFeed);
        result.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\">")]
    [InlineData("<LINK HREF='/feed.xml' TYPE='application/atom+xml' REL='alternate'>")]
    [InlineData("<link href=/feed.xml rel=alternate type=application/feed+json>")]
    [InlineData("<link title='a > b' rel='home alternate' type='application/rss+xml; charset=utf-8' href=' /feed.xml '/>")]
    public void Parse_PageWithFeedLink_NamesTheFeed(string link)
    {
        var result = TestParser.Parse($"<!DOCTYPE html><html><head>{link}<link rel='stylesheet' href='/x.css'></head></html>", "https://example.com/blog/");

        result.Message.ShouldNotBeNull().ShouldContain("https://example.com/feed.xml");
        result.Message.ShouldNotContain("x.css");
        result.LinkedFeeds.ShouldBe(["https://example.com/feed.xml"]);
    }

    [Theory]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"")]
    [InlineData("{broken")]
    public void Parse_BrokenJson_IsParseFailed(string text) =>
        TestParser.Parse(text).Failure.ShouldBe(RefreshOutcomeKind.ParseFailed);
}
