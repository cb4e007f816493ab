using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>What a feed says of itself.</summary>
public sealed class FeedFieldTests
{
    private const string Url = "https://a.example/feed.xml";

    [Fact]
    public void RssChannel_Fields_AreRead()
    {
        const string Channel =
            """
            <title>T</title><description>D &amp;amp; E</description><link>/home</link><language>en-us</language>
            <atom:link rel="self" href="https://a.example/self"/><atom:link rel="hub" href="https://hub.example/"/>
            <managingEditor>e@a.example (Ed)</managingEditor><webMaster>w@a.example</webMaster>
            <image><url>/logo.png</url><title>not the title</title><link>http://other.example/</link></image>
            """;

        var feed = TestParser.Feed(TestParser.Rss(Channel), Url);

        feed.Format.ShouldBe("RSS 2.0");
        feed.Title.ShouldBe(new SourceText("T", false));
        feed.Description.ShouldBe(new SourceText("D &amp; E", true));
        feed.HomePageUrl.ShouldBe("https://a.example/home");
        feed.FeedUrl.ShouldBe("https://a.example/self");
        feed.IconUrl.ShouldBe("https://a.example/logo.png");
        feed.Language.ShouldBe("en-us");
        feed.Authors.ShouldHaveSingleItem().ShouldBe(new ParsedAuthor("Ed", null, "e@a.example"));
        feed.Encoding.ShouldBe("utf-8");
        feed.Repairs.ShouldBeEmpty();
    }

    [Fact]
    public void AtomFeed_Fields_AreRead()
    {
        const string Feed =
            """
            <title type="html">&lt;b&gt;T&lt;/b&gt;</title><subtitle>S</subtitle><link rel="self" href="/self"/><link href="/"/>
            <icon>/icon.ico</icon><logo>/logo.png</logo><author><name>Ann</name></author><entry><title>not the title</title></entry>
            """;

        var feed = TestParser.Feed(TestParser.Atom(Feed, "xml:lang='de'"), Url);

        feed.Title.ShouldBe(new SourceText("<b>T</b>", true));
        feed.Description.Value.ShouldBe("S");
        feed.HomePageUrl.ShouldBe("https://a.example/");
        feed.FeedUrl.ShouldBe("https://a.example/self");
        feed.IconUrl.ShouldBe("https://a.example/logo.png");
        feed.Language.ShouldBe("de");
        feed.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ann");
    }

    [Fact]
    public void Hints_OfTheChannel_AreRead()
    {
        const string Channel =
            """
            <ttl> 60 </ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            <skipHours><hour>0</hour><hour>24</hour><hour>5</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>saturday</day><day>x</day></skipDays>
            """;

        var hints = TestParser.Feed(TestParser.Rss(Channel)).Hints;

        hints.ShouldBe(new ServerHints
        {
            TimeToLive = TimeSpan.FromHours(1),
            UpdatePeriod = TimeSpan.FromMinutes(30),
            SkipHours = (1 << 0) | (1 << 5),
            SkipDays = (1 << (int)DayOfWeek.Sunday) | (1 << (int)DayOfWeek.Saturday),
        });
    }

    [Theory]
    [InlineData("<sy:updateFrequency>4</sy:updateFrequency>", 6 * 60)]
    [InlineData("<sy:updatePeriod>weekly</sy:updatePeriod>", 7 * 24 * 60)]
    [InlineData("<sy:updatePeriod>\n daily \n</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 24 * 60)]
    [InlineData("<sy:updatePeriod>sometimes</sy:updatePeriod>", null)]
    [InlineData("<ttl>-1</ttl><ttl>x</ttl>", null)]
    public void Hints_UpdatePeriod_IsPeriodByFrequency(string channel, int? minutes) =>
        TestParser.Feed(TestParser.Rss(channel)).Hints.UpdatePeriod.ShouldBe(minutes is { } m ? TimeSpan.FromMinutes(m) : null);

    [Fact]
    public void Hints_NothingSaid_IsNone() => TestParser.Feed(TestParser.Rss("")).Hints.ShouldBeSameAs(ServerHints.None);

    [Fact]
    public void RdfFeed_ImageBesideTheChannel_IsTheIcon()
    {
        const string Feed =
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel><title>T</title><image rdf:resource="http://a.example/x"/></channel><image><title>I</title><url>http://a.example/i.png</url></image></rdf:RDF>
            """;

        var feed = TestParser.Feed(Feed);

        feed.Title.Value.ShouldBe("T");
        feed.IconUrl.ShouldNotBeNull();
    }

    [Fact]
    public void RawHash_SameItemElsewhere_IsTheSame()
    {
        var first = TestParser.Feed(TestParser.Rss("<item><title>a</title></item><item><title>b</title></item>")).Items;
        var second = TestParser.Feed(TestParser.Rss("<item><title>b</title></item><item><title>c</title></item>")).Items;

        second[0].RawHash.ShouldBe(first[1].RawHash);
        first[0].RawHash.ShouldNotBe(first[1].RawHash);
    }

    [Theory]
    [InlineData("<title>b</title>")]
    [InlineData("<description>a</description>")]
    [InlineData("<title>a</title><guid isPermaLink='false'>1</guid>")]
    [InlineData("<title>a</title><category>c</category>")]
    [InlineData("<title>a</title><author>c</author>")]
    [InlineData("<title>a</title><enclosure url='http://a.example/1'/>")]
    [InlineData("<title>a</title><pubDate>Thu, 01 Jan 2004 19:48:21 EST</pubDate>")]
    public void RawHash_AnyOtherField_IsAnother(string item) =>
        TestParser.RssItem(item).RawHash.ShouldNotBe(TestParser.RssItem("<title>a</title>").RawHash);
}
