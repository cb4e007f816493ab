using System.Text;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Exporting;

public sealed class JsonFeedDocumentWriterTests
{
    private static readonly ParsedFeed Empty = new() { Format = "RSS 2.0" };

    [Fact]
    public void Write_Everything_IsJsonFeed()
    {
        var feed = Empty with
        {
            HomePageUrl = "https://a.example/",
            FeedUrl = "https://a.example/feed",
            IconUrl = "https://a.example/icon.png",
            Language = "en",
            Authors = [new ParsedAuthor("Ann", "https://a.example/ann"), new ParsedAuthor(null, null, "b@a.example")],
        };
        var source = new ParsedItem
        {
            Position = 0,
            Id = "g1",
            Url = "https://a.example/1",
            ExternalUrl = "https://b.example/",
            Published = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.FromHours(2)),
            Modified = new DateTimeOffset(2024, 5, 2, 0, 0, 0, 500, TimeSpan.Zero),
            Authors = [new ParsedAuthor("Ann", "https://a.example/ann")],
            Categories = ["x", "y"],
            Media =
            [
                new ParsedMedia("https://a.example/1.mp3", "audio/mpeg", "audio", SizeInBytes: 123, Duration: TimeSpan.FromSeconds(61.5), Title: "Part 1"),
                new ParsedMedia("https://a.example/t.jpg", IsThumbnail: true),
            ],
        };
        var item = new NormalizedItem
        {
            Source = source,
            Title = "One",
            Excerpt = "Sum",
            Summary = "Sum",
            ContentHtml = "<p>é</p>",
            AuthorNames = ["Ann"],
            Images = [new ArticleImage("https://a.example/i.jpg")],
            Language = "de",
        };

        Text(new JsonFeedDocument(feed, "Title", "About", [item])).ShouldBe(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Title\",\"home_page_url\":\"https://a.example/\","
            + "\"feed_url\":\"https://a.example/feed\",\"description\":\"About\",\"icon\":\"https://a.example/icon.png\",\"language\":\"en\","
            + "\"authors\":[{\"name\":\"Ann\",\"url\":\"https://a.example/ann\"},{\"name\":\"b@a.example\"}],\"items\":[{\"id\":\"g1\","
            + "\"url\":\"https://a.example/1\",\"external_url\":\"https://b.example/\",\"title\":\"One\",\"content_html\":\"<p>é</p>\",\"summary\":\"Sum\","
            + "\"image\":\"https://a.example/i.jpg\",\"date_published\":\"2024-05-01T10:00:00Z\",\"date_modified\":\"2024-05-02T00:00:00.5Z\","
            + "\"authors\":[{\"name\":\"Ann\",\"url\":\"https://a.example/ann\"}],\"tags\":[\"x\",\"y\"],\"language\":\"de\","
            + "\"attachments\":[{\"url\":\"https://a.example/1.mp3\",\"mime_type\":\"audio/mpeg\",\"title\":\"Part 1\",\"size_in_bytes\":123,"
            + "\"duration_in_seconds\":61}]}]}");
    }

    [Fact]
    public void Write_Nothing_HasWhatTheFormatRequires() =>
        Text(new JsonFeedDocument(Empty, "", "", [Item(new ParsedItem { Position = 0, RawHash = 0xAB })])).ShouldBe(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"\",\"items\":[{\"id\":\"00000000000000ab\",\"content_text\":\"\"}]}");

    [Fact]
    public void Write_NoGuid_TakesTheUrlAsId() =>
        Text(new JsonFeedDocument(Empty, "", "", [Item(new ParsedItem { Position = 0, Url = "https://a.example/1" })]))
            .ShouldContain("{\"id\":\"https://a.example/1\",\"url\":\"https://a.example/1\"");

    [Fact]
    public void Write_ReusedId_IsGivenAllTheSame() =>
        Text(new JsonFeedDocument(Empty, "", "", [Item(new ParsedItem { Position = 0, Id = "0", IdIsReused = true, Url = "https://a.example/1" })]))
            .ShouldContain("{\"id\":\"0\",\"url\":\"https://a.example/1\"");

    [Theory]
    [InlineData("https://a.example/x.MP3?a=b", null, null, "audio/mpeg")]
    [InlineData("https://a.example/x.mp3", "audio/x-mine", null, "audio/x-mine")]
    [InlineData("https://a.example/x", null, "video", "video/*")]
    [InlineData("https://a.example/x", " ", null, "application/octet-stream")]
    [InlineData("not a url.mp4", null, null, "application/octet-stream")]
    public void Write_Attachment_HasAMimeType(string url, string? mimeType, string? medium, string expected)
    {
        var item = Item(new ParsedItem { Position = 0, Media = [new ParsedMedia(url, mimeType, medium)] });

        Text(new JsonFeedDocument(Empty, "", "", [item])).ShouldContain($"\"mime_type\":\"{expected}\"");
    }

    private static NormalizedItem Item(ParsedItem source) => new() { Source = source, Title = "", Excerpt = "" };

    private static string Text(JsonFeedDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions)) JsonFeedDocumentWriter.Write(writer, document);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
