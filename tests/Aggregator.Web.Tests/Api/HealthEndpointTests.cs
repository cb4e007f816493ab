using System.Net;
using Aggregator.Core.Application;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class HealthEndpointTests : ServiceTest
{
    [Fact]
    public async Task Healthz_Always_SaysOk()
    {
        using var response = await Service.GetAsync("/healthz");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync()).ShouldBe("ok");
    }

    [Fact]
    public async Task Readyz_EveryCheckHolds_IsReady()
    {
        using var response = await Service.GetAsync("/readyz");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """{"ready":true,"checks":[{"name":"store","ready":true},{"name":"scheduler","ready":true}]}""");
    }

    [Fact]
    public async Task Readyz_OneCheckFails_IsUnavailableAndSaysWhich()
    {
        Service.Readiness.Checks = [new ReadinessCheck("store", true, null), new ReadinessCheck("scheduler", false, "no tick for 90 s")];

        using var response = await Service.GetAsync("/readyz");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """{"ready":false,"checks":[{"name":"store","ready":true},{"name":"scheduler","ready":false,"detail":"no tick for 90 s"}]}""");
    }
}
