using System.Text;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Broken documents, what is read out of them, and the repairs that are named.</summary>
public sealed class RepairTests
{
    /// <summary>Document, title of the first item, number of items, repairs.</summary>
    public static TheoryData<string, string, int, string> Documents => new()
    {
        { "<rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "a", 1, "" },
        { "<!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><item><title>a</title></item></channel></rss>", "a", 1, "" },
        { "<rss><channel><item><title>a</title></item></channel></rss>", "a", 1, "" },
        { "\n\n<?xml version='1.0'?><rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "a", 1, "leading-junk" },
        { "<!-- c --><?xml version='1.0'?><rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "a", 1, "leading-junk" },
        { "<br />\n<b>Warning</b>: x in y.php<br /><?xml version='1.0'?><rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "a", 1, "leading-junk" },
        { "junk<rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "a", 1, "leading-junk" },
        { "<?xml version='1.1'?><rss version='2.0'><channel><item><title>a</title></item></channel></rss>", "a", 1, "leading-junk" },
        { "<rss version='2.0'><channel><item><title>a\u0001\u0008b</title></item></channel></rss>", "ab", 1, "invalid-characters" },
        { "<rss version='2.0'><channel><item><title>a&#1;&#x1F;&#xD800;b&#65;</title></item></channel></rss>", "abA", 1, "character-references" },
        { "<rss version='2.0'><channel><item><title>a &eacute;&nbsp;&hellip;</title></item></channel></rss>", "a é\u00A0…", 1, "entities-and-ampersands" },
        { "<rss version='2.0'><channel><item><title>A & B &unknown; &amp; C&</title></item></channel></rss>", "A & B &unknown; & C&", 1, "entities-and-ampersands" },
        { "<!DOCTYPE rss [<!ENTITY co 'Example Inc.'><!ENTITY amp2 '&#38;'><!ENTITY bad '&co;&co;'>]><rss><channel><item><title>&co; &amp2; &bad;</title></item></channel></rss>", "Example Inc. & &bad;", 1, "entities-and-ampersands" },
        { "<rss version='2.0'><channel><item><link>http://a.example/?a=1&b=2</link><title><![CDATA[x & y]]></title></item></channel></rss>", "x & y", 1, "entities-and-ampersands" },
        { "<rss version='2.0'><channel><item><title>a</title><dc:creator>b</dc:creator></item></channel></rss>", "a", 1, "undeclared-prefixes" },
        { "<rss version='2.0'><channel><item><title>a</title><link>x</item><item><title>b</title></item></channel></rss>", "a", 2, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a<br>b</title></item></channel></rss>", "a<br>b", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title><description><p>x<p>y</description></item></channel></rss>", "a", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>1 < 2</title></item></channel></rss>", "1 < 2", 1, "unbalanced-tags" },
        { "<rss version=2.0><channel><item><title>a</title></item></channel></rss>", "a", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title></item><item><title>b</title></channel></rss>", "a", 2, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title><item><title>b</title></item></channel></rss>", "a", 2, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title></item></channel></rss>trailing", "a", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title></item><item><title>b</tit", "a", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title></item><item><title>b</title></item><item><descr", "a", 2, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title><description>cut", "a", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a</title></item><item><title><![CDATA[b", "a", 1, "unbalanced-tags" },
        { "<rss version='2.0'><channel><item><title>a ]]> b</title></item></channel></rss>", "a ]]> b", 1, "unbalanced-tags" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a & b</title><media:thumbnail url='x'/></entry></feed>", "a & b", 1, "entities-and-ampersands undeclared-prefixes" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Parse_BrokenDocument_ReadsItAndNamesTheRepairs(string document, string title, int items, string repairs)
    {
        var feed = TestParser.Feed(document);

        feed.Items.Count.ShouldBe(items);
        feed.Items[0].Title.Value.ShouldBe(title);
        string.Join(' ', feed.Repairs).ShouldBe(repairs);
    }

    [Fact]
    public void Parse_UndeclaredKnownPrefix_MeansWhatItAlwaysMeans()
    {
        var item = TestParser.Feed("<rss version='2.0'><channel><item><dc:creator>b</dc:creator><content:encoded>&lt;p&gt;</content:encoded></item></channel></rss>").Items[0];

        item.Authors.ShouldHaveSingleItem().Name.ShouldBe("b");
        item.Content.Value.ShouldBe("<p>");
    }

    [Fact]
    public void Parse_OneBadDate_CostsOnlyThatDate()
    {
        var feed = TestParser.Feed(TestParser.Rss("<item><title>a</title><pubDate>invalid</pubDate></item><item><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></item>"));

        feed.Items[0].Published.ShouldBeNull();
        feed.Items[1].Published.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<rss version='2.0'><item><title>a</title></item></rss>", "RSS 2.0")]
    [InlineData("<rss version='2.0'><channel/><item><title>a</title></item></rss>", "RSS 2.0")]
    [InlineData("<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>a</TITLE></ITEM></CHANNEL></RSS>", "RSS 2.0")]
    [InlineData("<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:entry><x:title>a</x:title></x:entry></x:feed>", "Atom 1.0")]
    [InlineData("<feed><entry><title>a</title></entry></feed>", "Atom")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>a</title></entry></feed>", "Atom 0.3")]
    [InlineData("<entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry>", "Atom 1.0")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:r='http://purl.org/rss/1.0/'><r:channel/><r:item><r:title>a</r:title></r:item></rdf:RDF>", "RSS 1.0")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item><title>a</title></item></rdf:RDF>", "RSS 0.90")]
    [InlineData("<rss version='2.0' xmlns='http://example.com/own'><channel><item><title>a</title></item></channel></rss>", "RSS 2.0")]
    [InlineData("<CHANNEL HREF='http://a.example/'><ITEM HREF='http://a.example/1'><TITLE>a</TITLE></ITEM></CHANNEL>", "CDF")]
    public void Parse_UnusualShape_FindsTheItem(string document, string format)
    {
        var feed = TestParser.Feed(document);

        feed.Format.ShouldBe(format);
        feed.Items.ShouldHaveSingleItem().Title.Value.ShouldBe("a");
    }

    [Fact]
    public void Parse_Utf16WithoutMark_FindsTheItem()
    {
        var result = TestParser.Parse(Encoding.Unicode.GetBytes("<rss version='2.0'><channel><item><title>ä</title></item></channel></rss>"));

        result.Feed!.Items[0].Title.Value.ShouldBe("ä");
    }
}
