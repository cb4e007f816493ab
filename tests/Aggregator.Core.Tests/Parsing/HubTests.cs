namespace Aggregator.Core.Tests.Parsing;

/// <summary>Hubs and topics in documents (WebSub section 4).</summary>
public sealed class HubTests
{
    private const string Url = "https://a.example/blog/feed";

    public static TheoryData<string, string, string[], string?> Documents => new()
    {
        { "atom", TestParser.Atom("""<link rel="hub" href="https://hub.example/"/><link rel="self" href="https://a.example/atom"/>"""), ["https://hub.example/"], "https://a.example/atom" },
        { "atom, two hubs", TestParser.Atom("""<link rel="hub" href="https://one.example/"/><link href="https://two.example/" rel="HUB"/>"""), ["https://one.example/", "https://two.example/"], null },
        { "atom, relative", TestParser.Atom("""<link rel="hub" href="/hub"/><link rel="self" href="atom"/>"""), ["https://a.example/hub"], "https://a.example/blog/atom" },
        { "atom, base", TestParser.Atom("""<link rel="hub" href="hub"/>""", "xml:base=\"https://b.example/x/\""), ["https://b.example/x/hub"], null },
        { "rss with atom:link", TestParser.Rss("""<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://a.example/rss"/>"""), ["https://hub.example/"], "https://a.example/rss" },
        { "rss with a prefix of its own", """<rss version="2.0" xmlns:a10="http://www.w3.org/2005/Atom"><channel><a10:link rel="hub" href="https://hub.example/"/></channel></rss>""", ["https://hub.example/"], null },
        { "rss without a namespace", TestParser.Rss("""<link>https://a.example/</link><link rel="hub" href="https://hub.example/"/>"""), ["https://hub.example/"], null },
        { "hub of an item", TestParser.Rss("""<item><title>t</title><atom:link rel="hub" href="https://hub.example/"/></item>"""), [], null },
        { "not a web address", TestParser.Atom("""<link rel="hub" href="urn:hub"/><link rel="hub" href="javascript:a"/><link rel="hub"/>"""), [], null },
        { "none", TestParser.Rss("<title>t</title>"), [], null },
        { "json", """{"version":"https://jsonfeed.org/version/1.1","title":"t","feed_url":"https://a.example/f.json","hubs":[{"type":"WebSub","url":"https://hub.example/"},{"type":"rssCloud","url":"https://cloud.example/"}],"items":[]}""", ["https://hub.example/"], "https://a.example/f.json" },
        { "json, one without brackets", """{"version":"https://jsonfeed.org/version/1","title":"t","hubs":{"type":"websub","url":"/hub"},"items":[]}""", ["https://a.example/hub"], null },
        { "json, nonsense", """{"version":"https://jsonfeed.org/version/1","title":"t","hubs":["a",null,3,{"type":"WebSub"},{"url":"https://x.example/"}],"items":[]}""", [], null },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Parse_Document_GivesHubsAndTopic(string name, string document, string[] hubs, string? self)
    {
        var feed = TestParser.Feed(document, Url);

        feed.Hubs.ShouldBe(hubs, name);
        feed.FeedUrl.ShouldBe(self, name);
    }
}
