using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Enclosures, Media RSS, images.</summary>
public sealed class ItemMediaTests
{
    private const string Feed = "http://a.example/feed";

    [Fact]
    public void Enclosure_AllAttributes_AreRead() =>
        TestParser.RssItem("<enclosure url=' /1.mp3 ' type='audio/mpeg' length='123'/><itunes:duration>1:02:03</itunes:duration>", Feed).Media
            .ShouldHaveSingleItem()
            .ShouldBe(new ParsedMedia("http://a.example/1.mp3", "audio/mpeg", "audio", SizeInBytes: 123, Duration: new TimeSpan(1, 2, 3)));

    [Fact]
    public void MediaContent_AllAttributes_AreRead() =>
        TestParser.RssItem("<media:content url='http://a.example/1.jpg' type='image/jpeg' width='640' height='480px' fileSize='9' duration='12'><media:title>T</media:title></media:content>").Media
            .ShouldHaveSingleItem()
            .ShouldBe(new ParsedMedia("http://a.example/1.jpg", "image/jpeg", "image", 640, 480, 9, TimeSpan.FromSeconds(12), "T"));

    [Fact]
    public void PodcastAlternateEnclosure_Source_IsRead() =>
        TestParser.RssItem("<podcast:alternateEnclosure type='audio/opus' length='9'><podcast:source uri='/1.opus'/></podcast:alternateEnclosure>", Feed).Media
            .ShouldHaveSingleItem()
            .ShouldBe(new ParsedMedia("http://a.example/1.opus", "audio/opus", "audio", SizeInBytes: 9));

    [Fact]
    public void MediaGroup_Nested_GivesAllObjects()
    {
        const string Item =
            """
            <media:group><media:content url="http://a.example/v.mp4" medium="video"><media:thumbnail url="http://a.example/t1.jpg" width="10"/></media:content>
            <media:content url="http://a.example/i.jpg" medium="image"/><media:thumbnail url="http://a.example/t2.jpg"/></media:group>
            """;

        var media = TestParser.RssItem(Item).Media;

        media.Select(m => m.Url).ShouldBe(["http://a.example/v.mp4", "http://a.example/t1.jpg", "http://a.example/i.jpg", "http://a.example/t2.jpg"]);
        media.Select(m => m.Medium).ShouldBe(["video", "image", "image", "image"]);
        media.Select(m => m.IsThumbnail).ShouldBe([false, true, false, true]);
    }

    [Theory]
    [InlineData("<media:thumbnail url='http://a.example/t.jpg' width='' height=''/>", true)]
    [InlineData("<itunes:image href='http://a.example/t.jpg'/>", true)]
    [InlineData("<podcast:image href='http://a.example/t.jpg'/>", true)]
    [InlineData("<itunes:link rel='image' href='http://a.example/t.jpg'/>", true)]
    [InlineData("<image><url>http://a.example/t.jpg</url></image>", false)]
    [InlineData("<image>http://a.example/t.jpg</image>", false)]
    public void Image_AnyForm_IsAnImage(string item, bool isThumbnail) =>
        TestParser.RssItem(item).Media.ShouldHaveSingleItem().ShouldBe(new ParsedMedia("http://a.example/t.jpg", Medium: "image", IsThumbnail: isThumbnail));

    [Theory]
    [InlineData("<enclosure uri='http://a.example/1.mp3'/>")]
    [InlineData("<enclosure href='http://a.example/1.mp3'/>")]
    public void Enclosure_OddAttribute_IsItsUrl(string item) => TestParser.RssItem(item).Media.ShouldHaveSingleItem().Url.ShouldBe("http://a.example/1.mp3");

    [Theory]
    [InlineData("<enclosure/>")]
    [InlineData("<enclosure url=''/>")]
    [InlineData("<media:content/>")]
    [InlineData("<media:thumbnail url='t.jpg'/>")]
    [InlineData("<image/>")]
    public void Media_WithoutAbsoluteUrl_IsNone(string item) => TestParser.RssItem(item).Media.ShouldBeEmpty();

    [Theory]
    [InlineData("1GB", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData(" 12 ", 12L)]
    public void Enclosure_Length_IsANumberOrNotSaid(string length, long? expected) =>
        TestParser.RssItem($"<enclosure url='http://a.example/1' length='{length}'/>").Media[0].SizeInBytes.ShouldBe(expected);

    [Theory]
    [InlineData("90", 90.0)]
    [InlineData("1:30", 90.0)]
    [InlineData("01:00:00", 3600.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("1:2:3:4", null)]
    [InlineData("long", null)]
    [InlineData("", null)]
    [InlineData("99999999999999", null)]
    public void ItunesDuration_Text_IsADurationOrNotSaid(string text, double? seconds) =>
        TestParser.RssItem($"<enclosure url='http://a.example/1' type='audio/mpeg'/><itunes:duration>{text}</itunes:duration>").Media[0].Duration
            .ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);

    [Fact]
    public void AtomEntry_EnclosureLink_IsMedia() =>
        TestParser.AtomItem("<link rel='enclosure' href='/1.mp3' type='audio/mpeg' length='5' title='T'/>", Feed).Media
            .ShouldHaveSingleItem()
            .ShouldBe(new ParsedMedia("http://a.example/1.mp3", "audio/mpeg", "audio", SizeInBytes: 5, Title: "T"));

    [Fact]
    public void AtomEntry_PictureElsewhere_IsMedia() =>
        TestParser.AtomItem("<content src='http://a.example/1.png' type='image/png'/>").Media.ShouldHaveSingleItem().Medium.ShouldBe("image");
}
