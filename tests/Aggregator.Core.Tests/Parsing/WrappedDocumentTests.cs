namespace Aggregator.Core.Tests.Parsing;

/// <summary>Feeds with something around them, in namespaces that are not theirs, or in two formats at once.</summary>
public sealed class WrappedDocumentTests
{
    private const string Rss = "<rss version=\"2.0\"><channel><title>C</title><link>http://a.example/</link><item><title>T</title></item></channel></rss>";
    private const string Atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title><link href=\"http://a.example/\"/><entry><title>T</title></entry></feed>";

    [Theory]
    [InlineData("<wrapper>" + Rss + "</wrapper>")]
    [InlineData("<wrapper><inner>" + Atom + "</inner><title>not this</title></wrapper>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + Rss + "</soap:Body></soap:Envelope>")]
    [InlineData("<html><head><title>not this</title></head><body>" + Rss + "</body></html>")]
    [InlineData("<!DOCTYPE html><html><body><p>not well-formed" + Atom + "</body></html>")]
    [InlineData("<!DOCTYPE html>" + Rss)]
    [InlineData("<br />\n<b>Warning</b>: cannot modify header in <b>/x.php</b><br />\n" + Rss)]
    public void Parse_FeedInsideOfAnother_IsRead(string document)
    {
        var feed = TestParser.Feed(document);

        feed.Title.Value.ShouldBe("C");
        feed.HomePageUrl.ShouldBe("http://a.example/");
        feed.Items.ShouldHaveSingleItem().Title.Value.ShouldBe("T");
    }

    [Fact]
    public void Parse_RssElementsInAtomsNamespace_AreStillRead()
    {
        const string Entry =
            """
            <guid isPermaLink="false">g</guid><description>d</description><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
            <enclosure url="http://a.example/1.mp3" type="audio/mpeg"/><language>de</language>
            """;

        var item = TestParser.AtomItem(Entry);

        item.Id.ShouldBe("g");
        item.Summary.Value.ShouldBe("d");
        item.Published.ShouldBe(new DateTimeOffset(2004, 1, 1, 19, 48, 21, TimeSpan.Zero));
        item.Media.ShouldHaveSingleItem().Url.ShouldBe("http://a.example/1.mp3");
        item.Language.ShouldBe("de");
    }

    [Fact]
    public void Parse_AtomEntryInsideOfRss_IsAnItem()
    {
        const string Channel =
            "<item><title>R</title></item><entry xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title><link href=\"http://a.example/1\"/></entry>";

        var items = TestParser.Feed(TestParser.Rss(Channel)).Items;

        items.Select(item => item.Title.Value).ShouldBe(["R", "A"]);
        items[1].Url.ShouldBe("http://a.example/1");
    }
}
