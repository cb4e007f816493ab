using System.Globalization;
using System.IO.Compression;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Core.Tests.Exporting;

/// <summary>Feeds hold what their specifications ask for, as the W3C's validator does, and other programs read them.</summary>
public sealed class FeedWritersTests
{
    private const string Self = "https://news.example/feeds/out.rss?q=a%20b&topic=AI";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly FeedDescription Description = new("Aggregator: a & <b>", Self, "https://news.example/", new DateTimeOffset(2026, 11, 27, 9, 5, 7, TimeSpan.Zero));

    private static readonly Article Odd = SampleArticles.Full with
    {
        Id = ArticleId.From(ArticleKey.Of("https://odd.example/")),
        Title = "Odd \u0001 \uD800 <b> & \uFFFF 😀",
        Excerpt = "1 < 2 & \u0008 “so”",
        Content = "<p>]]> & \u000B</p>",
        Authors = [],
        Images = [],
    };

    private static readonly Article[] Articles = [SampleArticles.Full, SampleArticles.Bare with { Excerpt = "Only this." }, Odd];

    [Fact]
    public async Task Rss_Articles_FollowTheProfile()
    {
        var channel = XDocument.Parse(await WriteAsync(ArticleFormat.Rss)).Root!.Element("channel")!;

        channel.Parent!.Attribute("version")!.Value.ShouldBe("2.0");
        foreach (var required in (string[])["title", "link", "description"])
            channel.Element(required)!.Value.ShouldNotBeEmpty();
        channel.Element("title")!.Value.ShouldBe(Description.Title);
        channel.Element(Atom + "link")!.Attributes().Select(a => $"{a.Name}={a.Value}").ShouldBe([$"href={Self}", "rel=self", "type=application/rss+xml"]);
        channel.Element("lastBuildDate")!.Value.ShouldBe("Fri, 27 Nov 2026 09:05:07 +0000");
        var items = channel.Elements("item").ToArray();
        items.Length.ShouldBe(3);
        items.Select(i => i.Element("guid")!.Value).ShouldBeUnique();
        items.ShouldAllBe(i => i.Element("guid")!.Attribute("isPermaLink")!.Value == "false" && i.Element("guid")!.Value.StartsWith("urn:aggregator:article:"));
        items.ShouldAllBe(i => i.Element("title") != null || i.Element("description") != null);
        items.Select(i => DateTimeOffset.ParseExact(i.Element("pubDate")!.Value, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture)).ShouldBe(Articles.Select(a => a.PublishedAt));
        items[0].Elements("category").Select(c => c.Value).ShouldBe(["Computer Vision", "AI"]);
        items[0].Elements(XName.Get("creator", "http://purl.org/dc/elements/1.1/")).Select(c => c.Value).ShouldBe(SampleArticles.Full.Authors);
        items[0].Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))!.Value.ShouldBe(SampleArticles.Full.Content);
        items[2].Element("title")!.Value.ShouldBe("Odd   <b> &  😀");
        items[2].Element("description")!.Value.ShouldBe("1 &lt; 2 &amp;  “so”");
    }

    [Fact]
    public async Task Atom_Articles_HoldWhatRfc4287Asks()
    {
        var feed = XDocument.Parse(await WriteAsync(ArticleFormat.Atom)).Root!;

        feed.Name.ShouldBe(Atom + "feed");
        feed.Elements(Atom + "id").Count().ShouldBe(1);
        feed.Elements(Atom + "updated").ShouldHaveSingleItem().Value.ShouldBe("2026-11-27T09:05:07Z");
        feed.Elements(Atom + "link").Count(l => l.Attribute("rel")!.Value == "self").ShouldBe(1);
        var entries = feed.Elements(Atom + "entry").ToArray();
        entries.Length.ShouldBe(3);
        foreach (var entry in entries)
        {
            foreach (var one in (string[])["id", "title", "updated"])
                entry.Elements(Atom + one).Count().ShouldBe(1, one);
            entry.Elements(Atom + "author").ShouldNotBeEmpty();
            entry.Elements(Atom + "author").ShouldAllBe(a => a.Element(Atom + "name")!.Value.Length > 0);
            (entry.Elements(Atom + "link").Any(l => l.Attribute("rel")!.Value == "alternate") || entry.Element(Atom + "content") != null).ShouldBeTrue();
        }

        entries.Select(e => e.Element(Atom + "id")!.Value).ShouldBeUnique();
        entries[0].Element(Atom + "content")!.Attribute("type")!.Value.ShouldBe("html");
        entries[1].Element(Atom + "content")!.Value.ShouldBe("Only this.");
    }

    [Theory]
    [InlineData(ArticleFormat.Rss)]
    [InlineData(ArticleFormat.Atom)]
    public async Task Xml_AnotherReader_ReadsAll(ArticleFormat format)
    {
        using var reader = XmlReader.Create(new StringReader(await WriteAsync(format)));
        var feed = SyndicationFeed.Load(reader);

        feed.Items.Select(i => i.Id).ShouldBe(Articles.Select(FeedDescription.IdOf));
        feed.Items.First().Links.ShouldContain(l => l.Uri.ToString() == SampleArticles.Full.WebUrl);
        feed.Items.First().PublishDate.ShouldBe(SampleArticles.Full.PublishedAt);
    }

    [Theory]
    [InlineData(ArticleFormat.Rss)]
    [InlineData(ArticleFormat.Atom)]
    [InlineData(ArticleFormat.JsonFeed)]
    public async Task Feed_OurOwnParser_ReadsBack(ArticleFormat format)
    {
        var configuration = new ConfigurationBuilder().Build();
        using var services = new ServiceCollection().AddLogging().AddParsing(configuration).BuildServiceProvider();
        var bytes = Encoding.UTF8.GetBytes(await WriteAsync(format));

        var feed = services.GetRequiredService<IFeedParser>().Parse(new FeedDocument(bytes, null, new Uri(Self))).Feed.ShouldNotBeNull();

        feed.Items.Count.ShouldBe(3);
        feed.Items[0].Title!.ToString().ShouldContain("Home Office hears caution");
        feed.Items.Select(i => i.Id).ShouldBe(Articles.Select(FeedDescription.IdOf));
    }

    [Fact]
    public async Task JsonFeed_Articles_FollowVersion11()
    {
        using var document = JsonDocument.Parse(await WriteAsync(ArticleFormat.JsonFeed));
        var root = document.RootElement;

        root.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        root.GetProperty("feed_url").GetString().ShouldBe(Self);
        foreach (var item in root.GetProperty("items").EnumerateArray())
        {
            item.GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
            (item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _)).ShouldBeTrue();
            DateTimeOffset.Parse(item.GetProperty("date_published").GetString()!, CultureInfo.InvariantCulture).Offset.ShouldBe(TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task FrontMatter_Archive_HasAFileEach()
    {
        using var stream = new MemoryStream();
        await WriteAsync(ArticleFormat.FrontMatter, stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);

        archive.Entries.Count.ShouldBe(3);
        archive.Entries.Select(e => e.FullName).ShouldBeUnique();
        archive.Entries[0].FullName.ShouldStartWith("2022/04/home-office-hears-caution");
        using var text = new StreamReader(archive.Entries[0].Open());
        (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(FrontMatterWriter.Write(SampleArticles.Full));
    }

    /// <summary>What has been written is passed on long before the end.</summary>
    [Theory]
    [InlineData(ArticleFormat.FrontMatter)]
    [InlineData(ArticleFormat.Ndjson)]
    [InlineData(ArticleFormat.Rss)]
    public async Task Pump_ManyArticles_HoldsLittleBack(ArticleFormat format)
    {
        using var sent = new MemoryStream();
        await using var pump = new PumpStream(sent);
        await using var writer = ArticleWriters.Create(format, pump);
        for (var i = 0; i < 2_000; i++)
        {
            await writer.WriteAsync(SampleArticles.Full with { Id = new ArticleId((UInt128)i) }, TestContext.Current.CancellationToken);
            await pump.PassOnAsync(all: false, TestContext.Current.CancellationToken);
            (pump.Position - sent.Length).ShouldBeLessThan(64 * 1024);
        }

        await writer.CompleteAsync(TestContext.Current.CancellationToken);
        await pump.PassOnAsync(all: true, TestContext.Current.CancellationToken);
        sent.Length.ShouldBe(pump.Position);
        sent.Length.ShouldBeGreaterThan(500_000);
    }

    [Fact]
    public void Fields_Known_AreThoseOfTheJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ArticleJson.Write(json, SampleArticles.Full, new ArticleHighlight("a", "b"));
        using var document = JsonDocument.Parse(stream.ToArray());
        ArticleFieldSelection.Known.ShouldBe(document.RootElement.EnumerateObject().Select(p => p.Name));
    }

    private static async Task<string> WriteAsync(ArticleFormat format)
    {
        using var stream = new MemoryStream();
        await WriteAsync(format, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task WriteAsync(ArticleFormat format, Stream stream)
    {
        await using var writer = ArticleWriters.Create(format, stream, new ArticleWriterOptions { Feed = Description });
        foreach (var article in Articles)
            await writer.WriteAsync(article, TestContext.Current.CancellationToken);
        await writer.CompleteAsync(TestContext.Current.CancellationToken);
    }
}
