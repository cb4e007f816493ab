using System.Net;
using System.Xml.Linq;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class ProvidersEndpointTests : ServiceTest
{
    [Fact]
    public async Task Providers_Feeds_AreGrouped()
    {
        Service.Aggregator.Feeds.AddRange([Samples.Feed("https://a.example/"), Samples.Feed("https://b.example/")]);

        var providers = (await Service.GetJsonAsync("/api/v1/providers")).GetProperty("items");

        providers.EnumerateArray().Sum(p => p.GetProperty("feeds").GetArrayLength()).ShouldBe(2);
        var name = providers[0].GetProperty("provider").GetString()!;
        (await Service.GetJsonAsync($"/api/v1/providers/{Uri.EscapeDataString(name.ToUpperInvariant())}")).GetRawText().ShouldBe(providers[0].GetRawText());
    }

    [Fact]
    public async Task Provider_Unknown_IsNotFound()
    {
        using var response = await Service.GetAsync("/api/v1/providers/Nobody");

        (await ShouldBeProblemAsync(response, HttpStatusCode.NotFound)).GetProperty("type").GetString().ShouldBe("urn:aggregator:problem:no-such-provider");
    }

    [Fact]
    public async Task Opml_Document_IsOne()
    {
        using var response = await Service.GetAsync("/api/v1/providers.opml");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/x-opml");
        XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Name.LocalName.ShouldBe("opml");
    }
}
