using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Hosting;

public sealed class CompressionTests : ServiceTest
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task List_ClientThatTakesIt_IsCompressedUnderTheSameTag(string encoding)
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 50).Select(Samples.Article));
        using var plain = await Service.GetAsync("/api/v1/articles");
        using var compressed = await SendAsync("/api/v1/articles", encoding);

        compressed.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        compressed.Headers.Vary.ShouldContain("Accept-Encoding");
        compressed.Headers.ETag.ShouldBe(plain.Headers.ETag);
        var bytes = await compressed.Content.ReadAsByteArrayAsync();
        bytes.Length.ShouldBeLessThan((await plain.Content.ReadAsByteArrayAsync()).Length / 3);
        using Stream body = encoding == "gzip" ? new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress) : new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var document = await JsonDocument.ParseAsync(body);
        document.RootElement.GetProperty("items").GetArrayLength().ShouldBe(50);

        using var again = await SendAsync("/api/v1/articles", encoding, compressed.Headers.ETag!.ToString());
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/api/v1/export?format=parquet")]
    [InlineData("/api/v1/refreshes/r/events")]
    public async Task Answer_NotWorthIt_IsAsItIs(string path)
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Runs["r"] = Samples.Run("r", RunState.Partial);

        using var response = await SendAsync(path, "gzip");
        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> SendAsync(string path, string encoding, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", encoding);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return Service.Client.SendAsync(request);
    }
}
