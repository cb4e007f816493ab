using System.Text;
using System.Text.Json;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Exporting;

public sealed class ArticleJsonTests
{
    private static readonly string[] Fields =
    [
        "category", "title", "excerpt", "publishedDateTime", "originalUrl", "webUrl", "type", "quality", "heat", "published", "provider",
        "topics", "images", "related", "secured", "id", "language", "authors", "content", "wordCount", "storyId", "sightings", "firstSeen", "updated", "revision",
        "sequence", "publishedInferred",
    ];

    private static readonly RelatedArticle Related = new(
        "Two", "Why two.", new DateTimeOffset(2022, 4, 6, 16, 46, 32, TimeSpan.Zero), "https://two.example/", ArticleType.Video, new ProviderName("AWS", "aws.amazon.com"),
        90, [new ArticleImage("https://two.example/a.jpg", 1584, null, IsCached: true)]);

    [Fact]
    public void Write_Article_HasTheFieldsInTheirOrder()
    {
        foreach (var article in new[] { SampleArticles.Full, SampleArticles.Bare })
        {
            using var json = JsonDocument.Parse(Text(article));
            json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(Fields);
        }
    }

    [Fact]
    public void Write_Bare_HasNullsAndEmptyLists()
    {
        Text(SampleArticles.Bare).ShouldBe(
            """{"category":"news","title":"","excerpt":"","publishedDateTime":"2022-04-06T17:00:00Z","originalUrl":null,"webUrl":null,"""
            + "\"type\":\"audio\",\"quality\":0,\"heat\":-1,\"published\":false,\"provider\":{\"name\":\"X\",\"domain\":\"x.example\"},\"topics\":[],\"images\":[],\"related\":[],\"secured\":null,"
            + "\"id\":\"00000000000000000000000000000000\",\"language\":null,\"authors\":[],\"content\":\"\",\"wordCount\":0,\"storyId\":null,\"sightings\":[],"
            + "\"firstSeen\":\"2022-04-06T17:00:00Z\",\"updated\":\"2022-04-06T17:00:00Z\",\"revision\":1,\"sequence\":0,\"publishedInferred\":true}");
    }

    [Fact]
    public void Write_Full_StaysReadable()
    {
        var text = Text(SampleArticles.Full);

        text.ShouldContain("\"publishedDateTime\":\"2022-04-06T16:08:00Z\"");
        text.ShouldContain("\"content\":\"<p>Text & “more” \\uD83D\\uDE00</p>\"");
        text.ShouldContain("\"images\":[{\"url\":\"https://img.example/a.jpg\",\"width\":2048,\"height\":1365,\"isCached\":true,\"hash\":\"6f1e\"},"
            + "{\"url\":\"https://img.example/b.jpg\",\"width\":null,\"height\":null,\"isCached\":false,\"hash\":null}]");
        text.ShouldContain("{\"provider\":\"Other\",\"feed\":\"https://other.example/rss\",\"url\":null,\"firstSeen\":\"2022-04-06T18:00:00Z\"}");
    }

    [Theory]
    [InlineData("lone \uD800 surrogate")]
    [InlineData("control \u0001 \u2028 \" \\ \n")]
    public void Write_OddText_IsValidJson(string title)
    {
        using var json = JsonDocument.Parse(Text(SampleArticles.Bare with { Title = title }));

        json.RootElement.GetProperty("title").GetString().ShouldBe(title.Replace('\uD800', '\uFFFD'));
    }

    [Fact]
    public void TryRead_Written_IsTheArticle()
    {
        foreach (var article in new[] { SampleArticles.Full, SampleArticles.Bare })
        {
            using var json = JsonDocument.Parse(Text(article));

            ArticleJsonReader.TryRead(json.RootElement, out var read, out var error).ShouldBeTrue(error);

            read!.Topics.ShouldBe(article.Topics);
            read.Images.ShouldBe(article.Images);
            read.Authors.ShouldBe(article.Authors);
            read.Sightings.ShouldBe(article.Sightings);

            read.Related.ShouldBeEmpty();

            // The rest: lists are compared by reference within a record.
            (read with { Topics = article.Topics, Images = article.Images, Authors = article.Authors, Sightings = article.Sightings, QualitySignals = article.QualitySignals, Related = article.Related })
                .ShouldBe(article);
        }
    }

    [Fact]
    public void Write_Related_IsEmbeddedInTheSeedsShape()
    {
        var text = Text(SampleArticles.Bare with { Related = [Related] });

        text.ShouldContain("\"related\":[{\"title\":\"Two\",\"excerpt\":\"Why two.\",\"publishedDateTime\":\"2022-04-06T16:46:32Z\",\"webUrl\":\"https://two.example/\","
            + "\"type\":\"video\",\"provider\":{\"name\":\"AWS\",\"domain\":\"aws.amazon.com\"},\"quality\":90,"
            + "\"images\":[{\"url\":\"https://two.example/a.jpg\",\"width\":1584,\"height\":null,\"isCached\":true,\"hash\":null}]}],\"secured\"");
    }

    [Fact]
    public void TryRead_Related_IsWhatWasWritten()
    {
        using var json = JsonDocument.Parse(Text(SampleArticles.Bare with { Related = [Related] }));

        ArticleJsonReader.TryRead(json.RootElement, out var read, out _).ShouldBeTrue();

        var related = read!.Related.ShouldHaveSingleItem();
        related.Images.ShouldBe(Related.Images);
        (related with { Images = Related.Images }).ShouldBe(Related);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":[{"title":"x"}]}""")]
    [InlineData("""{"items":[null]}""")]
    [InlineData("[")]
    public void TryReadRelated_OtherJson_SaysWhy(string text)
    {
        ArticleJsonReader.TryReadRelated(Encoding.UTF8.GetBytes(text), out var related, out var error).ShouldBeFalse();

        related.ShouldBeNull();
        error.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":"x"}""")]
    public void TryRead_OtherJson_SaysWhy(string text)
    {
        using var json = JsonDocument.Parse(text);

        ArticleJsonReader.TryRead(json.RootElement, out var article, out var error).ShouldBeFalse();

        article.ShouldBeNull();
        error.ShouldNotBeNull().ShouldStartWith("The answer is not in the article format: ");
    }

    [Theory]
    [InlineData("quality", "36", "\"36\"")]
    [InlineData("type", "\"article\"", "\"poem\"")]
    [InlineData("topics", "[\"Computer Vision\",\"AI\"]", "[null]")]
    [InlineData("publishedDateTime", "\"2022-04-06T16:08:00Z\"", "\"yesterday\"")]
    public void TryReadPage_MistypedField_IsRefused(string field, string good, string bad)
    {
        var text = Text(SampleArticles.Full);
        text.ShouldContain($"\"{field}\":{good}");
        var page = $"{{\"items\":[{text}],\"next\":null}}".Replace($"\"{field}\":{good}", $"\"{field}\":{bad}", StringComparison.Ordinal);

        ArticleJsonReader.TryReadPage(Encoding.UTF8.GetBytes(page), out var read, out var error).ShouldBeFalse();

        read.ShouldBeNull();
        error.ShouldNotBeNull();
    }

    private static string Text(Article article)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions)) ArticleJson.Write(writer, article);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
