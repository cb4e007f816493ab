using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Aggregator.Core.Querying;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class FeedsOutEndpointTests : ServiceTest
{
    [Theory]
    [InlineData("rss", "application/rss+xml")]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("json", "application/feed+json")]
    public async Task Feed_Query_IsWhatItFinds(string format, string type)
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));

        using var response = await Service.GetAsync($"/feeds/out.{format}?q=apple%20pie&topic=AI&limit=2");

        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("Aggregator: (apple pie) topic:AI");
        text.ShouldContain($"{Service.Address}feeds/out.{format}?q=apple%20pie&amp;topic=AI&amp;limit=2".Replace("&amp;", format == "json" ? "&" : "&amp;"));
        text.Split($"urn:aggregator:article:").Length.ShouldBe(3);
        var query = Service.Aggregator.Queries.ShouldHaveSingleItem();
        (query.Limit, query.Filter.Topic, QueryLanguage.Print(query.Query!)).ShouldBe((2, "AI", "apple pie"));
    }

    [Fact]
    public async Task Feed_NothingFound_IsAFeedAllTheSame() =>
        XDocument.Parse(await (await Service.GetAsync("/feeds/out.rss")).Content.ReadAsStringAsync()).Root!.Element("channel")!.Element("title")!.Value.ShouldBe("Aggregator");

    [Fact]
    public async Task Feed_Unchanged_IsNotModifiedUntilAnEdit()
    {
        Service.Aggregator.Articles.AddRange([Samples.Article(1), Samples.Article(2)]);
        using var first = await Service.GetAsync("/feeds/out.atom");
        first.Content.Headers.LastModified.ShouldBe(Samples.Noon.AddHours(1));

        (await StatusAsync(r => r.IfNoneMatch.Add(first.Headers.ETag!))).ShouldBe(HttpStatusCode.NotModified);
        (await StatusAsync(r => r.IfModifiedSince = first.Content.Headers.LastModified)).ShouldBe(HttpStatusCode.NotModified);
        (await StatusAsync(r => r.IfModifiedSince = Samples.Noon)).ShouldBe(HttpStatusCode.OK);

        // Heat falls by itself, and is no news for a reader of feeds.
        Service.Aggregator.Articles[0] = Samples.Article(1) with { Heat = 3 };
        (await StatusAsync(r => r.IfNoneMatch.Add(first.Headers.ETag!))).ShouldBe(HttpStatusCode.NotModified);
        Service.Aggregator.Articles[0] = Samples.Article(1) with { Revision = 9 };
        (await StatusAsync(r => r.IfNoneMatch.Add(first.Headers.ETag!))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/feeds/out.rss?limit=501", "limit")]
    [InlineData("/feeds/out.json?q=a:b", "q")]
    [InlineData("/feeds/out.atom?cursor=x", "cursor")]
    public async Task Feed_BadParameter_IsRefusedByName(string target, string name)
    {
        using var response = await Service.GetAsync(target);

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe([name]);
    }

    private async Task<HttpStatusCode> StatusAsync(Action<HttpRequestHeaders> set)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feeds/out.atom");
        set(request.Headers);
        using var response = await Service.Client.SendAsync(request);
        return response.StatusCode;
    }
}
