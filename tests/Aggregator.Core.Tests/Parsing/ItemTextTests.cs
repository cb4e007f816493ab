namespace Aggregator.Core.Tests.Parsing;

/// <summary>Titles, summaries and contents: decoded once, and known as markup or plain text.</summary>
public sealed class ItemTextTests
{
    [Theory]
    [InlineData("<title>plain</title>", "plain", false)]
    [InlineData("<title>AT&amp;T</title>", "AT&T", false)]
    [InlineData("<title>AT&amp;amp;T</title>", "AT&amp;T", true)]
    [InlineData("<title>AT&amp;x;T</title>", "AT&x;T", false)]
    [InlineData("<title>use &lt;pre&gt; with care</title>", "use <pre> with care", false)]
    [InlineData("<title>List&lt;int&gt; or &lt;/List&gt;</title>", "List<int> or </List>", false)]
    [InlineData("<title>1 &lt; 2 &amp;&amp; 3 &gt; 2</title>", "1 < 2 && 3 > 2", false)]
    [InlineData("<title>one&lt;br&gt;two</title>", "one<br>two", true)]
    [InlineData("<title>one&lt;hr/&gt;two</title>", "one<hr/>two", true)]
    [InlineData("<title>&lt;a href='x'&gt;one</title>", "<a href='x'>one", true)]
    [InlineData("<title>&lt;script&gt;x</title>", "<script>x", true)]
    [InlineData("<title>a&lt;!-- c --&gt;b</title>", "a<!-- c -->b", true)]
    [InlineData("<title>&lt;b&gt;x&lt;/b&gt;</title>", "<b>x</b>", true)]
    [InlineData("<title><![CDATA[<b>x</b> &amp; y]]></title>", "<b>x</b> &amp; y", true)]
    [InlineData("<title>a <b>x</b> y</title>", "a <b>x</b> y", true)]
    [InlineData("<title></title><dc:title>d</dc:title>", "d", false)]
    [InlineData("<media:title>m</media:title><dc:title>d</dc:title>", "d", false)]
    [InlineData("<dc:title>d</dc:title><title>t</title>", "t", false)]
    [InlineData("<media:group><media:title>m</media:title></media:group>", "m", false)]
    [InlineData("<title>doesnâ€™t</title>", "doesn’t", false)]
    [InlineData("<title>it&#146;s &#147;x&#148; &#x96; &#133;</title>", "it’s “x” – …", false)]
    [InlineData("<title>\u0093x\u0094\u0081</title>", "“x”\u0081", false)]
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
    [InlineData("<itunes:summary>i</itunes:summary><description>d</description>", "d", "i")]
    [InlineData("<description>d</description><itunes:summary>d</itunes:summary>", "d", "")]
    [InlineData("<description>d</description><summary>s</summary>", "d", "s")]
    [InlineData("<summary>s</summary><description>d</description>", "s", "d")]
    [InlineData("<description>d</description><description>e</description>", "d", "e")]
    [InlineData("<description>d</description><summary>s</summary><content:encoded>c</content:encoded>", "d", "c")]
    [InlineData("<description>d</description><itunes:subtitle>s</itunes:subtitle><media:description>m</media:description>", "d", "")]
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

    [Theory]
    [InlineData(600, 300, true)]
    [InlineData(600, 700, false)]
    [InlineData(400, 300, false)]
    public void RssItem_TwoTexts_TheFullerIsTheContent(int description, int summary, bool isSwapped)
    {
        var (d, s) = (new string('d', description), new string('s', summary));

        var read = TestParser.RssItem($"<description>{d}</description><summary>{s}</summary>");

        read.Summary.Value.ShouldBe(isSwapped ? s : d);
        read.Content.Value.ShouldBe(isSwapped ? d : s);
    }

    [Fact]
    public void RssItem_MarkupNobodyEscaped_KeepsCharacterDataAsMarkup() =>
        TestParser.RssItem("<description><![CDATA[<i>x</i>]]><p align='left'>y<br/></p></description>").Summary.Value
            .ShouldBe("<i>x</i><p align=\"left\">y<br></p>");

    [Theory]
    [InlineData("type='image/png'", "AAAA", "", false)]
    [InlineData("type='application/octet-stream'", "RXhhbXBsZQ==", "Example", false)]
    [InlineData("type='application/octet-stream'", "PGI+eDwvYj4=", "<b>x</b>", true)]
    [InlineData("type='application/pdf'", "no base64!", "no base64!", false)]
    [InlineData("", "&lt;p&gt;x&lt;/p&gt;", "<p>x</p>", true)]
    [InlineData("", "\n&lt;p&gt;x&lt;/p&gt; ", "\n<p>x</p> ", true)]
    [InlineData("", "&lt;b&gt;x&lt;/b&gt;", "<b>x</b>", false)]
    [InlineData("", "a &lt;p&gt;x&lt;/p&gt;", "a <p>x</p>", false)]
    [InlineData("", "&lt;Vec&gt;x&lt;/Vec&gt;", "<Vec>x</Vec>", false)]
    [InlineData("type='text'", "&lt;p&gt;x&lt;/p&gt;", "<p>x</p>", false)]
    public void AtomEntry_ContentOfNoMarkupType_IsTextWhereItIsText(string attributes, string content, string expected, bool isHtml)
    {
        var read = TestParser.AtomItem($"<content {attributes}>{content}</content>").Content;

        read.Value.ShouldBe(expected);
        read.IsHtml.ShouldBe(isHtml);
    }

    [Theory]
    [InlineData("<description>&lt;foo&gt;x</description>", true)]
    [InlineData("<content:encoded>&lt;foo&gt;x</content:encoded>", true)]
    [InlineData("<summary>&lt;foo&gt;x</summary>", false)]
    [InlineData("<itunes:summary>&lt;foo&gt;x</itunes:summary>", false)]
    public void RssItem_TagsOfNoLanguage_AreMarkupWhereMarkupIsTheRule(string item, bool isHtml)
    {
        var read = TestParser.RssItem(item);

        (read.Content.IsEmpty ? read.Summary : read.Content).IsHtml.ShouldBe(isHtml);
    }

    [Theory]
    [InlineData("<pubDate>Thu, 01 Jan 2004 19:48:21 EST</pubDate>", "2004-01-02T00:48:21Z", null)]
    [InlineData("<dc:date>2004-01-01</dc:date>", "2004-01-01T00:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("<dc:date>2004-01-01</dc:date><pubDate>Fri, 02 Jan 2004 00:00:00 GMT</pubDate>", "2004-01-02T00:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("<dc:date>2004-01-01</dc:date><dcterms:modified>2004-01-05</dcterms:modified>", "2004-01-01T00:00:00Z", "2004-01-05T00:00:00Z")]
    [InlineData("<lastBuildDate>Fri, 02 Jan 2004 00:00:00 GMT</lastBuildDate>", "2004-01-02T00:00:00Z", "2004-01-02T00:00:00Z")]
    [InlineData("<pubDate>soon</pubDate><dc:date>2004-01-01</dc:date>", "2004-01-01T00:00:00Z", "2004-01-01T00:00:00Z")]
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
