namespace Aggregator.Core.Tests.Parsing;

/// <summary>Titles, summaries and contents: decoded once, and known as markup or plain text.</summary>
public sealed class ItemTextTests
{
    [Theory]
    [InlineData("<title>plain</title>", "plain", false)]
    [InlineData("<title>AT&amp;T</title>", "AT&T", true)]
    [InlineData("<title>AT&amp;amp;T</title>", "AT&amp;T", true)]
    [InlineData("<title>&lt;b&gt;x&lt;/b&gt;</title>", "<b>x</b>", true)]
    [InlineData("<title><![CDATA[<b>x</b> &amp; y]]></title>", "<b>x</b> &amp; y", true)]
    [InlineData("<title>a <b>x</b> y</title>", "a <b>x</b> y", true)]
    [InlineData("<title></title><dc:title>d</dc:title>", "d", false)]
    [InlineData("<media:title>m</media:title><dc:title>d</dc:title>", "d", false)]
    [InlineData("<dc:title>d</dc:title><title>t</title>", "t", false)]
    [InlineData("<media:group><media:title>m</media:title></media:group>", "m", false)]
    [InlineData("<title>doesnâ€™t</title>", "doesn’t", false)]
    public void RssItem_Title_IsMarkupUnlessPlain(string item, string expected, bool isHtml)
    {
        var title = TestParser.RssItem(item).Title;

        title.Value.ShouldBe(expected);
        title.IsHtml.ShouldBe(isHtml);
    }

    [Theory]
    [InlineData("<title>AT&amp;T</title>", "AT&T", false)]
    [InlineData("<title type='text'>&lt;b&gt;</title>", "<b>", false)]
    [InlineData("<title type='html'>&lt;b&gt;x&lt;/b&gt;</title>", "<b>x</b>", true)]
    [InlineData("<title type='html'>plain</title>", "plain", false)]
    [InlineData("<title type='text/html'>&lt;b&gt;x&lt;/b&gt;</title>", "<b>x</b>", true)]
    [InlineData("<title type='text/html' mode='escaped'>&lt;b&gt;x&lt;/b&gt;</title>", "<b>x</b>", true)]
    [InlineData("<title type='text/html' mode='base64'>PGI+eDwvYj4=</title>", "<b>x</b>", true)]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <b>x</b> <i>y</i></div></title>", "a <b>x</b> <i>y</i>", true)]
    [InlineData("<title type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>1 &lt; 2<x:br/><x:b class='c&quot;'/></x:div></title>", "1 &lt; 2<br><b class=\"c&quot;\"></b>", true)]
    [InlineData("<title type='application/xhtml+xml'><b xmlns='http://www.w3.org/1999/xhtml'>x</b></title>", "<b>x</b>", true)]
    public void AtomEntry_Title_FollowsItsType(string entry, string expected, bool isHtml)
    {
        var title = TestParser.AtomItem(entry).Title;

        title.Value.ShouldBe(expected);
        title.IsHtml.ShouldBe(isHtml);
    }

    [Theory]
    [InlineData("<description>d</description><content:encoded>c</content:encoded>", "d", "c")]
    [InlineData("<description>d</description>", "d", "")]
    [InlineData("<content:encoded>c</content:encoded>", "", "c")]
    [InlineData("<itunes:summary>i</itunes:summary><description>d</description>", "d", "")]
    [InlineData("<itunes:summary>i</itunes:summary>", "i", "")]
    [InlineData("<media:content url='http://a.example/x'><media:description>m</media:description></media:content>", "m", "")]
    [InlineData("<body xmlns='http://www.w3.org/1999/xhtml'><p>x</p> <p>y</p></body>", "", "<p>x</p> <p>y</p>")]
    [InlineData("<atom:summary type='html'>&lt;p&gt;</atom:summary><atom:content type='text'>&lt;</atom:content>", "<p>", "<")]
    [InlineData("<description>&amp;lt;script&amp;gt;</description>", "&lt;script&gt;", "")]
    public void RssItem_Texts_AreSummaryAndContent(string item, string summary, string content)
    {
        var read = TestParser.RssItem(item);

        read.Summary.Value.ShouldBe(summary);
        read.Content.Value.ShouldBe(content);
    }

    [Fact]
    public void RssItem_MarkupNobodyEscaped_KeepsCharacterDataAsMarkup() =>
        TestParser.RssItem("<description><![CDATA[<i>x</i>]]><p align='left'>y<br/></p></description>").Summary.Value
            .ShouldBe("<i>x</i><p align=\"left\">y<br></p>");

    [Fact]
    public void AtomEntry_PictureAsContent_IsNoText() =>
        TestParser.AtomItem("<content type='image/png'>AAAA</content>").Content.Value.ShouldBe("");

    [Theory]
    [InlineData("<pubDate>Thu, 01 Jan 2004 19:48:21 EST</pubDate>", "2004-01-02T00:48:21Z", null)]
    [InlineData("<dc:date>2004-01-01</dc:date>", "2004-01-01T00:00:00Z", null)]
    [InlineData("<dc:date>2004-01-01</dc:date><pubDate>Fri, 02 Jan 2004 00:00:00 GMT</pubDate>", "2004-01-02T00:00:00Z", null)]
    [InlineData("<pubDate>soon</pubDate><dc:date>2004-01-01</dc:date>", "2004-01-01T00:00:00Z", null)]
    [InlineData("<dcterms:created>2004-01-01</dcterms:created><dcterms:issued>2004-01-03</dcterms:issued>", "2004-01-03T00:00:00Z", null)]
    [InlineData("<atom:updated>2004-01-01T00:00:00Z</atom:updated>", "2004-01-01T00:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("<pubDate>Fri, 02 Jan 2004 00:00:00 GMT</pubDate><dcterms:modified>2004-01-05</dcterms:modified>", "2004-01-02T00:00:00Z", "2004-01-05T00:00:00Z")]
    [InlineData("<title>x</title>", null, null)]
    public void RssItem_Dates_ArePublishedAndModified(string item, string? published, string? modified)
    {
        var read = TestParser.RssItem(item);

        read.Published?.ToString("yyyy-MM-ddTHH:mm:ssZ").ShouldBe(published);
        read.Modified?.ToString("yyyy-MM-ddTHH:mm:ssZ").ShouldBe(modified);
    }

    [Fact]
    public void Atom03Entry_IssuedAndModified_AreRead()
    {
        const string Feed = "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><issued>2004-01-01T00:00:00Z</issued><modified>2004-01-02T00:00:00Z</modified><created>2003-01-01T00:00:00Z</created></entry></feed>";

        var item = TestParser.Feed(Feed).Items[0];

        item.Published!.Value.Day.ShouldBe(1);
        item.Published!.Value.Year.ShouldBe(2004);
        item.Modified!.Value.Day.ShouldBe(2);
    }
}
