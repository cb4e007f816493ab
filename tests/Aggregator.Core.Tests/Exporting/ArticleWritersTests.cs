using System.Text;
using Aggregator.Core.Exporting;
using Aggregator.Core.Model;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Tests.Exporting;

public sealed class ArticleWritersTests
{
    public static TheoryData<string, string> Fields { get; } = new()
    {
        { "plain", "plain" },
        { "a,b", "\"a,b\"" },
        { "say \"hi\"", "\"say \"\"hi\"\"\"" },
        { "two\nlines", "\"two\nlines\"" },
        { " padded ", "\" padded \"" },
        { "=1+1", "'=1+1" },
        { "+1", "'+1" },
        { "-1", "'-1" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "\tx", "'\tx" },
        { "\rx", "\"'\rx\"" },
        { "=\"a\",b", "\"'=\"\"a\"\",b\"" },
        { "ünï 😀", "ünï 😀" },
    };

    [Fact]
    public async Task Json_Page_ReadsBack()
    {
        var text = await WriteAsync(ArticleFormat.Json, new ArticleWriterOptions { NextCursor = () => "n" }, SampleArticles.Full, SampleArticles.Bare);

        text.ShouldEndWith("],\"next\":\"n\"}\n");
        ArticleJsonReader.TryReadPage(Encoding.UTF8.GetBytes(text), out var page, out var error).ShouldBeTrue(error);
        page!.Next.ShouldBe("n");
        page.Items[0].Title.ShouldBe(SampleArticles.Full.Title);
        page.Items[0].Sightings.ShouldBe(SampleArticles.Full.Sightings);
        page.Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Json_NoArticles_IsAnEmptyPage() =>
        (await WriteAsync(ArticleFormat.Json, null)).ShouldBe("{\"items\":[],\"next\":null}\n");

    [Fact]
    public async Task Ndjson_Articles_AreALineEach()
    {
        var many = Enumerable.Repeat(SampleArticles.Full with { Content = new string('x', 10_000) + "\n" }, 30).ToArray();

        var lines = (await WriteAsync(ArticleFormat.Ndjson, null, many)).Split('\n');

        lines.Length.ShouldBe(31);
        lines[30].ShouldBeEmpty();
        lines[..30].Distinct().ShouldHaveSingleItem().ShouldStartWith("{\"category\":\"news\",");
    }

    [Theory]
    [InlineData(ArticleFormat.Ndjson)]
    [InlineData(ArticleFormat.Yaml)]
    public async Task Write_NoArticles_IsEmpty(ArticleFormat format) => (await WriteAsync(format, null)).ShouldBeEmpty();

    [Fact]
    public async Task Csv_Full_IsFlattened()
    {
        var lines = (await WriteAsync(ArticleFormat.Csv, null, SampleArticles.Full)).Split("\r\n");

        lines.Length.ShouldBe(3);
        lines[0].ShouldBe(
            "category,title,excerpt,publishedDateTime,originalUrl,webUrl,type,quality,heat,published,providerName,providerDomain,topics,imageUrl,"
            + "imageWidth,imageHeight,imageCount,id,language,authors,wordCount,storyId,sightingCount,sightingProviders,firstSeen,updated,revision,"
            + "sequence,publishedInferred");
        lines[1].ShouldStartWith("news,Home Office hears caution but wants action");
        lines[1].ShouldEndWith(
            ",article,36,-1,false,Biometric Companies,biometricupdate.com,Computer Vision | AI,https://img.example/a.jpg,2048,1365,2,"
            + SampleArticles.Full.Id + ",en-GB,\"Jane Doe | René \"\"R\"\" Łuk\",3,s1,2,Biometric Companies | Other,"
            + "2022-04-06T17:00:00Z,2022-04-06T18:00:00Z,2,12345678901,false");
    }

    [Fact]
    public async Task Csv_Bare_HasEmptyFields()
    {
        var lines = (await WriteAsync(ArticleFormat.Csv, null, SampleArticles.Bare)).Split("\r\n");

        lines[1].ShouldBe(
            "news,,,2022-04-06T17:00:00Z,,,audio,0,-1,false,X,x.example,,,,,0,00000000000000000000000000000000,,,0,,0,,"
            + "2022-04-06T17:00:00Z,2022-04-06T17:00:00Z,1,0,true");
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Csv_Field_IsQuotedAndDefused(string title, string expected) =>
        (await WriteAsync(ArticleFormat.Csv, null, SampleArticles.Bare with { Title = title })).ShouldContain("\r\nnews," + expected + ",,");

    [Fact]
    public async Task Csv_WithContent_HasItLast()
    {
        var text = await WriteAsync(ArticleFormat.Csv, new ArticleWriterOptions { IncludeContent = true }, SampleArticles.Full);

        text.ShouldContain(",publishedInferred,content\r\n");
        text.ShouldEndWith(",false,<p>Text & “more” 😀</p>\r\n");
    }

    [Fact]
    public async Task Csv_NoArticles_HasItsHeader() => (await WriteAsync(ArticleFormat.Csv, null)).ShouldStartWith("category,title,");

    [Fact]
    public async Task Yaml_Articles_AreADocumentEach()
    {
        var text = await WriteAsync(ArticleFormat.Yaml, null, SampleArticles.Full, SampleArticles.Bare);

        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        yaml.Documents.Count.ShouldBe(2);
        yaml.Documents[0].RootNode["provider"]["name"].ShouldBe(new YamlScalarNode("Biometric Companies"));
    }

    private static async Task<string> WriteAsync(ArticleFormat format, ArticleWriterOptions? options, params Article[] articles)
    {
        using var stream = new MemoryStream();
        await using (var writer = ArticleWriters.Create(format, stream, options))
        {
            foreach (var article in articles) await writer.WriteAsync(article, CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }

        stream.CanWrite.ShouldBeTrue();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
