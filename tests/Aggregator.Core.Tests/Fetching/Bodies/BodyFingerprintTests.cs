using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Fetching.Bodies;

public sealed partial class BodyFingerprintTests
{
    private const string WordPress = """
        <?xml version="1.0" encoding="UTF-8"?><!-- generator="WordPress/6.4" built 07:00:01 -->
        <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel>
          <title>The Harbour Post</title>
          <link>https://harbour.example</link>
          <pubDate>Mon, 02 Mar 2026 07:00:00 +0000</pubDate>
          <lastBuildDate>Mon, 02 Mar 2026 07:00:01 +0000</lastBuildDate>
          <sy:updatePeriod>hourly</sy:updatePeriod>
          <generator>https://wordpress.org/?v=6.4</generator>
          <item>
            <title>Ferry runs again</title>
            <link>https://harbour.example/ferry</link>
            <pubDate>Mon, 02 Mar 2026 06:30:00 +0000</pubDate>
            <description><![CDATA[<p>It does. <!-- more --></p>]]></description>
          </item>
        </channel>
        </rss>
        <!-- Dynamic page generated in 0.412 seconds. Cached at 2026-03-02 07:00:01 -->
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Releases</title>
          <id>tag:releases.example,2026:1</id>
          <updated>2026-03-02T07:00:01Z</updated>
          <entry>
            <id>tag:releases.example,2026:2</id>
            <title>1.2.3</title>
            <updated>2026-03-01T10:00:00Z</updated>
          </entry>
        </feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://signal.example/"><title>Signal</title><dc:date>2026-03-02T07:00+00:00</dc:date>
            <items><rdf:Seq><rdf:li rdf:resource="https://signal.example/1"/></rdf:Seq></items></channel>
          <item rdf:about="https://signal.example/1"><title>One</title><dc:date>2026-03-01T07:00+00:00</dc:date></item>
        </rdf:RDF>
        """;

    private const string ChannelBehindItems =
        "<rss><channel><item><title>a</title></item><item><title>b</title></item><title>t</title><lastBuildDate>1</lastBuildDate></channel></rss>";

    private const string Json = """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<!-- a --><updated>1</updated>"}]}""";

    public static TheoryData<string, string, string> Volatile => new()
    {
        { WordPress, "built 07:00:01", "built 07:30:02" },
        { WordPress, "<lastBuildDate>Mon, 02 Mar 2026 07:00:01 +0000", "<lastBuildDate>Mon, 02 Mar 2026 07:30:00 +0000" },
        { WordPress, "<pubDate>Mon, 02 Mar 2026 07:00:00 +0000", "<pubDate>Mon, 02 Mar 2026 07:30:00 +0000" },
        { WordPress, "0.412 seconds. Cached at 2026-03-02 07:00:01", "1.2 seconds" },
        { Atom, "<updated>2026-03-02T07:00:01Z", "<updated>2026-03-02T07:30:00Z" },
        { "\uFEFF\r\n" + Atom, "<updated>2026-03-02T07:00:01Z", "<updated>2026-03-02T07:30:00Z" },
        { Rdf, "<dc:date>2026-03-02T07:00+00:00", "<dc:date>2026-03-02T07:30+00:00" },
        { ChannelBehindItems, "<lastBuildDate>1", "<lastBuildDate>2" },
    };

    public static TheoryData<string, string, string> Lasting => new()
    {
        { WordPress, "<pubDate>Mon, 02 Mar 2026 06:30:00", "<pubDate>Mon, 02 Mar 2026 06:31:00" },
        { WordPress, "Ferry runs", "Ferry ran" },
        { WordPress, "<!-- more -->", "<!-- less -->" },
        { WordPress, "The Harbour Post", "The Harbor Post" },
        { WordPress, "hourly", "daily" },
        { WordPress, "</item>", "</item><item><title>Another</title></item>" },
        { Atom, "<updated>2026-03-01T10:00:00Z", "<updated>2026-03-01T11:00:00Z" },
        { Atom, "<title>Releases", "<title>All releases" },
        { Rdf, "<dc:date>2026-03-01", "<dc:date>2026-02-28" },
        { ChannelBehindItems, "<title>b", "<title>c" },
        { ChannelBehindItems, "<title>t", "<title>u" },
        { Json, "<!-- a -->", "<!-- b -->" },
        { Json, "<updated>1", "<updated>2" },
        { "<rss><channel><item><pubDate>1</pubDate>", "<pubDate>1", "<pubDate>2" },
        { "<feed><entry/><entry><updated>1</updated></entry><entry/></feed>", "<updated>1", "<updated>2" },
        { "<rss><channel><atom:entry><updated>1</updated></atom:entry></channel></rss>", "<updated>1", "<updated>2" },
        { "<rss><channel><description><![CDATA[<updated>1</updated>]]></description></channel></rss>", "<updated>1", "<updated>2" },
        { "plain text", "plain", "other" },
    };

    [Theory]
    [MemberData(nameof(Volatile), DisableDiscoveryEnumeration = true)]
    public void Of_OnlyTheFeedsOwnStampsDiffer_IsTheSame(string document, string before, string after) =>
        Of(Replaced(document, before, after)).ShouldBe(Of(document));

    [Theory]
    [MemberData(nameof(Lasting), DisableDiscoveryEnumeration = true)]
    public void Of_AnythingElseDiffers_Differs(string document, string before, string after) =>
        Of(Replaced(document, before, after)).ShouldNotBe(Of(document));

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<updated>")]
    [InlineData("<updated")]
    [InlineData("<![CDATA[")]
    [InlineData("<rss><item")]
    [InlineData("</item>")]
    public void Of_BrokenOff_IsAValue(string document) => Of(document).ShouldBe(Of(document));

    [Fact]
    public void Of_AnItemsDateInRealFeeds_Counts()
    {
        Corpus.Require();
        var checkedFeeds = 0;
        foreach (var entry in Corpus.Entries(Corpus.Feeds))
        {
            var document = Encoding.Latin1.GetString(Corpus.Read(Corpus.Feeds, entry.File));
            if (DateInItem().Match(document) is not { Success: true } match)
                continue;
            var digit = match.Groups[1];
            var changed = document.Remove(digit.Index, 1).Insert(digit.Index, digit.Value == "1" ? "2" : "1");
            BodyFingerprint.Of(Encoding.Latin1.GetBytes(changed)).ShouldNotBe(BodyFingerprint.Of(Encoding.Latin1.GetBytes(document)), entry.File);
            checkedFeeds++;
        }

        checkedFeeds.ShouldBeGreaterThan(100);
    }

    private static string Replaced(string document, string before, string after)
    {
        document.ShouldContain(before);
        return document.Replace(before, after, StringComparison.Ordinal);
    }

    private static ulong Of(string document) => BodyFingerprint.Of(Encoding.UTF8.GetBytes(document));

    [GeneratedRegex(@"<(?:item|entry)[\s>](?:(?!</(?:item|entry)>)[\s\S])*?<(?:pubDate|updated|dc:date)[^>]*>[^<]*?(\d)[^<\d]*<")]
    private static partial Regex DateInItem();
}
