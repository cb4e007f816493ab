using System.Net;
using System.Net.Http.Headers;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class ImagesEndpointTests : ServiceTest
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string Path = "/images/" + Hash;

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200).Select(i => (byte)i)];

    [Fact]
    public async Task Get_Copy_IsGivenForGoodAndAsNothingButAnImage()
    {
        Service.Images.Add(Hash, Bytes, "image/webp");

        using var response = await Service.GetAsync(Path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("image/webp");
        response.Content.Headers.ContentLength.ShouldBe(Bytes.Length);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.ETag.ShouldBe(new EntityTagHeaderValue($"\"{Hash}\""));
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes);
    }

    [Fact]
    public async Task Get_CopyThatTheClientHolds_IsNotModified()
    {
        Service.Images.Add(Hash, Bytes, "image/png");
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{Hash}\""));

        using var response = await Service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Head_Copy_HasTheHeadersAlone()
    {
        Service.Images.Add(Hash, Bytes, "image/png");
        using var request = new HttpRequestMessage(HttpMethod.Head, Path);

        using var response = await Service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBe(Bytes.Length);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Range_IsThatPart()
    {
        Service.Images.Add(Hash, Bytes, "image/png");
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Range = new RangeHeaderValue(10, 19);

        using var response = await Service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Bytes[10..20]);
    }

    [Theory]
    [InlineData("/images/" + Hash)]
    [InlineData("/images/9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")]
    [InlineData("/images/x.png")]
    [InlineData("/images/..%2F..%2Fkeys%2Fsealing.key")]
    public async Task Get_WhatIsNotKept_IsNotFound(string target)
    {
        using var response = await Service.GetAsync(target);

        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
