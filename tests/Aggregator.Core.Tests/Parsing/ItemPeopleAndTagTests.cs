namespace Aggregator.Core.Tests.Parsing;

/// <summary>Authors, categories, ids and languages.</summary>
public sealed class ItemPeopleAndTagTests
{
    [Theory]
    [InlineData("<author>a@a.example (Ann Author)</author>", "Ann Author||a@a.example")]
    [InlineData("<author>Ann Author (a@a.example)</author>", "Ann Author||a@a.example")]
    [InlineData("<author>Ann Author &lt;a@a.example&gt;</author>", "Ann Author||a@a.example")]
    [InlineData("<author>\"Ann Author\" &lt;a@a.example&gt;</author>", "Ann Author||a@a.example")]
    [InlineData("<author>a@a.example</author>", "||a@a.example")]
    [InlineData("<author>mailto:a@a.example</author>", "||a@a.example")]
    [InlineData("<author>Ann Author</author>", "Ann Author||")]
    [InlineData("<author>Ann Author)</author>", "Ann Author||")]
    [InlineData("<author>a@a.example (Ann Author</author>", "Ann Author||a@a.example")]
    [InlineData("<author>Ann (The Agency)</author>", "Ann (The Agency)||")]
    [InlineData("<author>Ann [1]</author>", "Ann [1]||")]
    [InlineData("<author>Ann &amp;amp;  Bob</author>", "Ann & Bob||")]
    [InlineData("<author>(Ann)</author>", "Ann||")]
    [InlineData("<author/>", "")]
    [InlineData("<author> \n </author>", "")]
    [InlineData("<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>", "Ann||;Bob||")]
    [InlineData("<dc:creator>Ann</dc:creator><author>Ann</author>", "Ann||")]
    [InlineData("<dc:creator><![CDATA[Ann & Bob]]></dc:creator>", "Ann & Bob||")]
    [InlineData("<itunes:author>Studio</itunes:author><dc:creator>Ann</dc:creator>", "Ann||")]
    [InlineData("<itunes:author>Studio</itunes:author>", "Studio||")]
    [InlineData("<podcast:person role='host' href='http://a.example/ann'>Ann</podcast:person><podcast:person>Bob</podcast:person>", "Ann|http://a.example/ann|;Bob||")]
    [InlineData("<podcast:person>Ann</podcast:person><author>Bob</author>", "Bob||")]
    [InlineData("<author><name>Ann</name><uri>http://a.example/</uri><email>a@a.example</email></author>", "Ann|http://a.example/|a@a.example")]
    [InlineData("<atom:author><atom:name>Ann</atom:name></atom:author>", "Ann||")]
    public void RssItem_Authors_AreRead(string item, string expected) => Authors(TestParser.RssItem(item)).ShouldBe(expected);

    [Theory]
    [InlineData("<author><name>Ann</name></author><author><name>Bob</name><uri>/bob</uri></author>", "Ann||;Bob|http://a.example/bob|")]
    [InlineData("<author><name>a@a.example</name></author>", "||a@a.example")]
    [InlineData("<author>Ann</author>", "Ann||")]
    [InlineData("<source><author><name>Source</name></author></source>", "Source||")]
    [InlineData("<source><author><name>Source</name></author></source><author><name>Ann</name></author>", "Ann||")]
    [InlineData("<contributor><name>Con</name></contributor>", "")]
    public void AtomEntry_Authors_AreRead(string entry, string expected) =>
        Authors(TestParser.AtomItem(entry, "http://a.example/feed")).ShouldBe(expected);

    [Theory]
    [InlineData("<category>A</category><category domain='d'>B</category><category>A</category>", "A;B")]
    [InlineData("<category> A </category><category/>", "A")]
    [InlineData("<dc:subject>S</dc:subject><category>A</category>", "S;A")]
    [InlineData("<itunes:keywords>x, y,,z</itunes:keywords>", "x;y;z")]
    [InlineData("<media:keywords>x, y</media:keywords>", "x;y")]
    [InlineData("<keywords>x, y</keywords><tags>z</tags>", "x;y;z")]
    [InlineData("<media:content url='http://a.example/x'><media:keywords>x</media:keywords><media:category>y</media:category></media:content>", "x;y")]
    [InlineData("<itunes:category text='Arts'><itunes:category text='Design'/></itunes:category>", "Arts;Design")]
    [InlineData("<category><![CDATA[Arts &amp; Culture]]></category>", "Arts & Culture")]
    [InlineData("<atom:category term='t' label='L'/><atom:category term='u'/>", "L;u")]
    [InlineData("<media:category scheme='s' label='l'>M</media:category>", "M")]
    public void RssItem_Categories_AreReadOnce(string item, string expected) =>
        string.Join(';', TestParser.RssItem(item).Categories).ShouldBe(expected);

    [Theory]
    [InlineData("<guid> 1 </guid>", "1")]
    [InlineData("<guid/>", null)]
    [InlineData("<dc:identifier>d</dc:identifier><guid>g</guid>", "g")]
    [InlineData("<atom:id>a</atom:id>", "a")]
    [InlineData("<dc:identifier>d</dc:identifier>", "d")]
    public void RssItem_Id_IsTrimmed(string item, string? expected) => TestParser.RssItem(item).Id.ShouldBe(expected);

    [Theory]
    [InlineData("", "", null)]
    [InlineData("<language>en-us</language>", "", "en-us")]
    [InlineData("<dc:language>de</dc:language>", "", "de")]
    [InlineData("<language>en</language>", "<dc:language>fr</dc:language>", "fr")]
    public void RssItem_Language_IsItsOwnOrInherited(string channel, string item, string? expected) =>
        TestParser.Feed(TestParser.Rss($"{channel}<item>{item}</item>")).Items[0].Language.ShouldBe(expected);

    [Theory]
    [InlineData("<title xml:lang='fr'>t</title>", "fr")]
    [InlineData("<title xml:lang='fr'>t</title><content xml:lang='it'>c</content>", "it")]
    [InlineData("<summary xml:lang='fr'>t</summary><title xml:lang='it'>t</title>", "it")]
    [InlineData("<language>es</language><title xml:lang='fr'>t</title>", "es")]
    public void AtomEntry_LanguageOfItsTexts_CountsBeforeTheInherited(string entry, string expected) =>
        TestParser.Feed(TestParser.Atom($"<entry>{entry}</entry>", "xml:lang='de'")).Items[0].Language.ShouldBe(expected);

    [Fact]
    public void AtomEntry_XmlLang_IsInheritedAndOverridden()
    {
        var items = TestParser.Feed(TestParser.Atom("<entry/><entry xml:lang='fr'/>", "xml:lang='de'")).Items;

        items[0].Language.ShouldBe("de");
        items[1].Language.ShouldBe("fr");
    }

    private static string Authors(Model.ParsedItem item) =>
        string.Join(';', item.Authors.Select(author => $"{author.Name}|{author.Url}|{author.Email}"));
}
