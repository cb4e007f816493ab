using System.IO.Compression;
using System.Net;
using Aggregator.Core.Querying;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class ExportEndpointTests : ServiceTest
{
    private const string Path = "/api/v1/export";

    [Theory]
    [InlineData("ndjson", "application/x-ndjson", ".ndjson")]
    [InlineData("csv", "text/csv", ".csv")]
    [InlineData("parquet", "application/vnd.apache.parquet", ".parquet")]
    [InlineData("frontmatter", "application/zip", ".zip")]
    public async Task Export_Format_IsAFileOfItsType(string format, string type, string extension)
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));

        using var response = await Service.GetAsync($"{Path}?format={format}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldEndWith(extension);
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Export_MoreThanAPage_IsWhole()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 1_234).Select(Samples.Article));

        using var response = await Service.GetAsync(Path + "?format=ndjson");

        (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1_234);
        Service.Aggregator.Queries.Select(q => q.Limit).ShouldBe([500, 500, 500]);
    }

    [Fact]
    public async Task Export_Limit_IsKept()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 1_234).Select(Samples.Article));

        using var response = await Service.GetAsync(Path + "?format=frontmatter&limit=600&q=apple&minQuality=50");

        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        archive.Entries.Count.ShouldBe(600);
        Service.Aggregator.Queries.ShouldAllBe(q => q.Filter.MinQuality == 50 && QueryLanguage.Print(q.Query!) == "apple");
    }

    [Fact]
    public async Task Export_Head_SendsNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Path + "?format=csv");
        using var response = await Service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "format", "format is missing; it must be one of ndjson, csv")]
    [InlineData("?format=xml", "format", "format must be one of ndjson, csv, parquet, frontmatter, not 'xml'.")]
    [InlineData("?format=csv&limit=0", "limit", ", not '0'.")]
    [InlineData("?format=csv&cursor=x", "cursor", "cursor is not a parameter here")]
    [InlineData("?format=csv&q=(", "q", "q: ")]
    [InlineData("?format=csv&content=yes", "content", "content must be true or false, not 'yes'.")]
    public async Task Export_BadParameter_IsRefusedByName(string query, string name, string says)
    {
        using var response = await Service.GetAsync(Path + query);

        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
        ErrorNames(problem).ShouldBe([name]);
        problem.GetProperty("detail").GetString()!.ShouldContain(says);
    }

    /// <summary>A file that ends early must not pass for a whole one.</summary>
    [Fact]
    public async Task Export_FailureMidway_BreaksTheConnection()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 1_200).Select(Samples.Article));
        Service.Aggregator.FailsAfterPages = 1;

        await Should.ThrowAsync<HttpRequestException>(async () => await (await Service.GetAsync(Path + "?format=ndjson")).Content.ReadAsStringAsync());
    }
}
