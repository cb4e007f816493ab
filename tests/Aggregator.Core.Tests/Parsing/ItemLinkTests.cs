namespace Aggregator.Core.Tests.Parsing;

/// <summary>Which link is the item's own, and how it is made absolute.</summary>
public sealed class ItemLinkTests
{
    private const string Url = "https://feeds.example.com/dir/feed.xml";

    [Theory]
    [InlineData("<link>http://a.example/1</link>", "http://a.example/1")]
    [InlineData("<link>\n  http://a.example/1\n </link>", "http://a.example/1")]
    [InlineData("<link>http://a.example/\n  path</link>", "http://a.example/path")]
    [InlineData("<link><![CDATA[http://a.example/?a=1&b=2]]></link>", "http://a.example/?a=1&b=2")]
    [InlineData("<link>/1</link>", "https://feeds.example.com/1")]
    [InlineData("<link>1?x=ü</link>", "https://feeds.example.com/dir/1?x=%C3%BC")]
    [InlineData("<link>//b.example/1</link>", "https://b.example/1")]
    [InlineData("<link>HTTP://a.example/Ümlaut path</link>", "HTTP://a.example/Ümlaut path")]
    [InlineData("<link/><guid>http://a.example/1</guid>", "http://a.example/1")]
    [InlineData("<guid isPermaLink='true'>http://a.example/1</guid>", "http://a.example/1")]
    [InlineData("<guid isPermaLink='false'>http://a.example/1</guid>", null)]
    [InlineData("<guid isPermaLink='true'>1</guid>", "https://feeds.example.com/dir/1")]
    [InlineData("<guid>/1</guid>", "https://feeds.example.com/1")]
    [InlineData("<guid isPermaLink='false'>/1</guid>", null)]
    [InlineData("<guid>1</guid>", null)]
    [InlineData("<link>http://a.example/?a=1&amp;amp;b=2</link>", "http://a.example/?a=1&b=2")]
    [InlineData("<link><![CDATA[http://a.example/?a=1&amp;b=2]]></link>", "http://a.example/?a=1&b=2")]
    [InlineData("<guid>tag:a.example,1</guid>", null)]
    [InlineData("<link>http://a.example/1</link><guid>http://a.example/2</guid>", "http://a.example/1")]
    [InlineData("<guid>http://a.example/2</guid><link>http://a.example/1</link>", "http://a.example/1")]
    [InlineData("<link>http://a.example/1</link><feedburner:origLink>http://b.example/1</feedburner:origLink>", "http://a.example/1")]
    [InlineData("<feedburner:origLink>http://b.example/1</feedburner:origLink><guid>http://a.example/1</guid>", "http://b.example/1")]
    [InlineData("<link>http://a.example/1</link><atom:link href='http://b.example/1'/>", "http://a.example/1")]
    [InlineData("<atom:link href='http://b.example/1'/>", "http://b.example/1")]
    [InlineData("<atom:link rel='self' href='http://b.example/self'/><guid>http://a.example/1</guid>", "http://a.example/1")]
    [InlineData("<link href='http://a.example/1'/>", "http://a.example/1")]
    [InlineData("<enclosure url='http://a.example/1.mp3' type='audio/mpeg' length='1'/>", "http://a.example/1.mp3")]
    [InlineData("<enclosure url='http://a.example/1.mp3'/><link>http://a.example/1</link>", "http://a.example/1")]
    [InlineData("<link>magnet:?xt=1</link>", "magnet:?xt=1")]
    [InlineData("<link>magnet:?xt=1</link><guid>http://a.example/1</guid>", "http://a.example/1")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link> JAVA\tSCRIPT:alert(1)</link>", null)]
    [InlineData("<link>vbscript:x</link><guid>http://a.example/1</guid>", "http://a.example/1")]
    [InlineData("<link>data:text/html,x</link>", null)]
    [InlineData("<link>data:image/svg+xml,x</link>", null)]
    [InlineData("<link>data:image/png;base64,AA</link>", "data:image/png;base64,AA")]
    [InlineData("<enclosure url='javascript:1' type='audio/mpeg'/>", null)]
    [InlineData("<title>x</title>", null)]
    public void RssItem_Links_GiveItsOwn(string item, string? expected) =>
        TestParser.RssItem(item, Url).Url.ShouldBe(expected);

    [Theory]
    [InlineData("<link href='http://a.example/1'/>", "http://a.example/1")]
    [InlineData("<link rel='self' href='http://a.example/self'/><link rel='alternate' href='http://a.example/1'/>", "http://a.example/1")]
    [InlineData("<link rel='replies' href='http://a.example/r'/><link rel='enclosure' href='http://a.example/e'/><link href='http://a.example/1'/>", "http://a.example/1")]
    [InlineData("<link rel='alternate' type='application/json' href='http://a.example/j'/><link rel='alternate' type='text/html' href='http://a.example/1'/>", "http://a.example/1")]
    [InlineData("<link rel='alternate' type='application/json' href='http://a.example/j'/>", "http://a.example/j")]
    [InlineData("<link rel='http://www.iana.org/assignments/relation/alternate' href='http://a.example/1'/>", "http://a.example/1")]
    [InlineData("<link rel=' ALTERNATE ' href=' gemini://a.example/1 '/><link href=' http://a.example/1 '/>", "http://a.example/1")]
    [InlineData("<link rel='alternate' href='gemini://a.example/1'/>", "gemini://a.example/1")]
    [InlineData("<id>http://a.example/id</id>", "http://a.example/id")]
    [InlineData("<id>urn:uuid:1</id>", null)]
    [InlineData("<id>http://a.example/id</id><link rel='self' href='http://a.example/self'/>", "http://a.example/id")]
    [InlineData("<id>urn:1</id><link rel='self' href='http://a.example/self'/>", "http://a.example/self")]
    [InlineData("<content src='http://a.example/c' type='text/html'/>", "http://a.example/c")]
    [InlineData("<link href='1' xml:base='http://b.example/x/'/>", "http://b.example/x/1")]
    public void AtomEntry_Links_GiveItsOwn(string entry, string? expected) =>
        TestParser.AtomItem(entry, Url).Url.ShouldBe(expected);

    [Theory]
    [InlineData("<feedburner:origLink>http://b.example/1</feedburner:origLink>", "http://b.example/1")]
    [InlineData("<feedburner:origLink>/1</feedburner:origLink>", "https://feeds.example.com/1")]
    [InlineData("<pheedo:origLink xmlns:pheedo='http://www.pheedo.com/namespace/pheedo'>http://b.example/1</pheedo:origLink>", "http://b.example/1")]
    [InlineData("<feedburner:origLink/>", null)]
    public void RssItem_OriginalLink_IsWhatTheLinkLeadsTo(string item, string? expected) =>
        TestParser.RssItem("<link>http://a.example/1</link>" + item, Url).TargetUrl.ShouldBe(expected);

    [Fact]
    public void AtomEntry_RelatedLink_IsExternal()
    {
        var item = TestParser.AtomItem("<link href='http://a.example/1'/><link rel='via' href='http://b.example/v'/><link rel='related' href='http://b.example/r'/>");

        item.Url.ShouldBe("http://a.example/1");
        item.ExternalUrl.ShouldBe("http://b.example/r");
    }

    [Theory]
    [InlineData("", "<link>http://site.example/blog/</link>", Url, "http://site.example/blog/1")]
    [InlineData("", "", Url, "https://feeds.example.com/dir/1")]
    [InlineData("", "<link>http://site.example/blog/</link>", null, "http://site.example/blog/1")]
    [InlineData("", "", null, "1")]
    [InlineData("xml:base='http://base.example/b/'", "<link>http://site.example/blog/</link>", Url, "http://base.example/b/1")]
    [InlineData("xml:base='sub/'", "", Url, "https://feeds.example.com/dir/sub/1")]
    [InlineData("xml:base=''", "", Url, "https://feeds.example.com/dir/1")]
    [InlineData("", "<atom:link rel='self' href='http://self.example/f/x.xml'/>", null, "http://self.example/f/1")]
    public void RelativeLink_BaseOfTheFeed_MakesItAbsolute(string root, string channel, string? url, string expected)
    {
        var item = TestParser.Feed(TestParser.Rss(channel + "<item><link>1</link></item>", root), url).Items[0];

        item.Url.ShouldBe(expected);
    }

    [Fact]
    public void NestedBases_InnerResolvedAgainstOuter()
    {
        const string Feed = "<entry xml:base='b/'><link href='1'/><content type='html' xml:base='c/'>&lt;a href='2'&gt;</content></entry>";

        var item = TestParser.Feed(TestParser.Atom(Feed, "xml:base='http://a.example/'"), Url).Items[0];

        item.Url.ShouldBe("http://a.example/b/1");
        item.BaseUrl.ShouldBe(new Uri("http://a.example/b/c/"));
    }

    [Fact]
    public void RdfItem_About_IsIdAndLastLink()
    {
        const string Feed =
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="http://a.example/"><title>t</title></channel>
            <item rdf:about=" http://a.example/1 "><title>a</title></item>
            <item rdf:about="http://a.example/2"><link>http://a.example/two</link></item></rdf:RDF>
            """;

        var items = TestParser.Feed(Feed).Items;

        items[0].Id.ShouldBe("http://a.example/1");
        items[0].Url.ShouldBe("http://a.example/1");
        items[1].Url.ShouldBe("http://a.example/two");
    }
}
