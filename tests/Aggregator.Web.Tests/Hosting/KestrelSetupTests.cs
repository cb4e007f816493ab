using System.Net;
using Aggregator.Web.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Tests.Hosting;

public sealed class KestrelSetupTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0", "127.0.0.1")]
    [InlineData("http://127.0.0.2:0", "127.0.0.2")]
    [InlineData("http://localhost:0", "127.0.0.1")]
    public async Task Start_Url_IsWhereItListens(string url, string host)
    {
        await using var service = await TestService.StartAsync(log: null, new KeyValuePair<string, string?>("Aggregator:Web:Url", url));

        service.Address.Host.ShouldBe(host);
        service.Address.Port.ShouldNotBe(0);
        (await service.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_OtherSourceOfAddresses_DoesNotGetRoundTheSetting()
    {
        await using var service = await TestService.StartAsync(log: null, new KeyValuePair<string, string?>("urls", "http://0.0.0.0:0"));

        service.Urls.ShouldHaveSingleItem().ShouldStartWith("http://127.0.0.1:");
    }

    [Fact]
    public async Task Start_OtherBinding_IsRefused()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(
            () => TestService.StartAsync(log: null, new KeyValuePair<string, string?>("Aggregator:Web:Url", "http://0.0.0.0:0")));

        failure.Message.ShouldContain("API keys");
    }
}
