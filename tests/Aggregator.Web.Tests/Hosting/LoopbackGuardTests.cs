using System.Net;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Hosting;

public sealed class LoopbackGuardTests : ServiceTest
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:9")]
    [InlineData("127.8.9.10:65535")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5080")]
    public async Task Request_HostOfThisMachine_IsAnswered(string host)
    {
        using var response = await SendAsync(request => request.Headers.Host = host);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:5080")]
    [InlineData("localhost.")]
    [InlineData("10.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("128.0.0.1")]
    [InlineData("[::2]")]
    [InlineData("[fe80::1]:5080")]
    public async Task Request_ForeignHost_IsMisdirected(string host)
    {
        using var response = await SendAsync(request => request.Headers.Host = host);

        await ShouldBeProblemAsync(response, HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example:5080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("http://localhost:3000", HttpStatusCode.OK)]
    public async Task Request_WithOrigin_IsAnsweredToThisMachineOnly(string origin, HttpStatusCode expected)
    {
        using var response = await SendAsync(request => request.Headers.Add("Origin", origin));

        response.StatusCode.ShouldBe(expected);
    }

    private Task<HttpResponseMessage> SendAsync(Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/feeds");
        change(request);
        return Service.Client.SendAsync(request);
    }
}
