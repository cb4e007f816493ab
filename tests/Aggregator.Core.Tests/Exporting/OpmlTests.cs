using System.Text;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Configuration;

namespace Aggregator.Core.Tests.Exporting;

public sealed class OpmlTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Outlines_KnowTheirFolder()
    {
        var result = Read("""
            <?xml version="1.0"?>
            <!-- exported -->
            <opml version="1.0"><head><title>x</title></head><body>
              <outline text="Top" xmlUrl="https://top.example/feed"/>
              <outline text="Tech">
                <outline text="AI">
                  <outline text="t" title="Deep &amp; wide" type="rss" xmlUrl="https://deep.example/feed" htmlUrl="https://deep.example/"/>
                </outline>
                <outline text="Shallow" XMLURL=" http://shallow.example/feed "/>
              </outline>
              <outline text="Last" xmlUrl="https://last.example/feed" title=" "/>
            </body></opml>
            """);

        result.Errors.ShouldBeEmpty();
        result.Outlines.ShouldBe(
        [
            new OpmlOutline("Top", "https://top.example/feed"),
            new OpmlOutline("Deep & wide", "https://deep.example/feed", "https://deep.example/", "AI"),
            new OpmlOutline("Shallow", "http://shallow.example/feed", null, "Tech"),
            new OpmlOutline("Last", "https://last.example/feed"),
        ]);
    }

    [Theory]
    [InlineData("", "Root element is missing.")]
    [InlineData("<rss/>", "line 1: the document is no OPML, its root is 'rss'")]
    [InlineData("<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<opml>&a;</opml>", "For security reasons DTD is prohibited")]
    [InlineData("<opml><body>\n<outline type='rss' text='A'/></body></opml>", "line 2: the feed 'A' has no xmlUrl")]
    [InlineData("<opml><body>\n<outline xmlUrl='file:///etc/passwd'/></body></opml>", "line 2: 'file:///etc/passwd' is no http(s) URL")]
    [InlineData("<opml><body>\n<outline xmlUrl='feed.xml'/></body></opml>", "line 2: 'feed.xml' is no http(s) URL")]
    public void Read_Error_NamesTheLine(string xml, string expected)
    {
        var result = Read(xml);

        result.Outlines.ShouldBeEmpty();
        result.Errors.ShouldHaveSingleItem().ShouldStartWith(expected);
    }

    [Fact]
    public void Read_UrlWithBlanks_IsEscaped() =>
        Read("<opml><outline xmlUrl='https://a.example/my feed'/></opml>").Outlines.ShouldHaveSingleItem().XmlUrl.ShouldBe("https://a.example/my%20feed");

    [Fact]
    public void Read_BrokenOff_KeepsWhatCameBefore()
    {
        var result = Read("<opml><body><outline xmlUrl='https://a.example/'/>\n<outline");

        result.Outlines.Count.ShouldBe(1);
        result.Errors.ShouldHaveSingleItem().ShouldStartWith("line 2: ");
    }

    [Fact]
    public void Read_DeepNesting_Stops() =>
        Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000))).Errors
            .ShouldHaveSingleItem().ShouldBe("line 1: nested more than 50 deep");

    [Fact]
    public void Write_Catalog_ReadsBack()
    {
        var catalog = _folder.LoadText("""
            providers:
              - name: AWS & friends
                domain: aws.amazon.com
                feeds: [ https://user:pass@aws.amazon.com/one, https://aws.amazon.com/two ]
              - name: Show
                domain: show.example
                category: podcasts
                feeds: [ https://show.example/rss, { url: https://show.example/off, enabled: false } ]
            """).Catalog.ShouldNotBeNull();
        using var stream = new MemoryStream();

        OpmlWriter.Write(stream, catalog, new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));

        var text = Encoding.UTF8.GetString(stream.ToArray());
        text.ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">");
        text.ShouldContain("<dateCreated>Wed, 01 May 2024 00:00:00 GMT</dateCreated>");
        Read(text).Outlines.ShouldBe(
        [
            new OpmlOutline("AWS & friends", "https://aws.amazon.com/one", "https://aws.amazon.com/", "news"),
            new OpmlOutline("AWS & friends", "https://aws.amazon.com/two", "https://aws.amazon.com/", "news"),
            new OpmlOutline("Show", "https://show.example/rss", "https://show.example/", "podcasts"),
        ]);
    }

    [Fact]
    public void ToYaml_Outlines_LoadAsProviders()
    {
        var import = ProvidersYamlWriter.Write(
            [
                new OpmlOutline("AWS", "https://aws.amazon.com/one", "https://www.aws.amazon.com/", "Cloud: all"),
                new OpmlOutline("AWS", "https://aws.amazon.com/two", "https://aws.amazon.com/"),
                new OpmlOutline("Blog", "https://a.example/feed"),
                new OpmlOutline("blog", "https://b.example/feed?x=${HOME}&y=\"z\""),
                new OpmlOutline(null, "http://www.c.example/feed"),
                new OpmlOutline("One", "http://d.example/1"),
                new OpmlOutline("Two", "http://d.example/2"),
                new OpmlOutline("Again", "HTTP://D.example:80/2"),
            ],
            FeedCatalog.Empty);

        (import.Providers, import.Feeds, import.AlreadyKnown).ShouldBe((5, 7, 1));
        var result = _folder.LoadText(import.Yaml);
        result.Errors.ShouldBeEmpty();
        result.Catalog.ShouldNotBeNull().Providers.Select(p => (p.Name, p.Domain, p.Category, p.Feeds.Count)).ShouldBe(
        [
            ("AWS", "aws.amazon.com", "Cloud: all", 2),
            ("Blog", "a.example", "news", 1),
            ("blog (b.example)", "b.example", "news", 1),
            ("c.example", "c.example", "news", 1),
            ("d.example", "d.example", "news", 2),
        ]);
        result.Catalog.Feeds[3].Url.ShouldBe("https://b.example/feed?x=${HOME}&y=\"z\"");
    }

    [Fact]
    public void ToYaml_BesideACatalog_TakesNothingTwice()
    {
        _folder.Write("a.yaml", "providers:\n  - name: Blog\n    domain: a.example\n    feeds: [ https://a.example/feed ]\n");
        var existing = _folder.Load("a.yaml").Catalog.ShouldNotBeNull();

        var import = ProvidersYamlWriter.Write(
            [new OpmlOutline("Blog", "https://a.example/feed"), new OpmlOutline("Blog", "https://a.example/other")], existing);

        import.AlreadyKnown.ShouldBe(1);
        _folder.Write("b.yaml", import.Yaml);
        _folder.Load("a.yaml", "b.yaml").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void ToYaml_Nothing_Loads() => _folder.LoadText(ProvidersYamlWriter.Write([], FeedCatalog.Empty).Yaml).Errors.ShouldBeEmpty();

    private static OpmlReadResult Read(string xml) => OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
}
