using System.Net;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Keys;

public sealed class LocalTokenTests : ServiceTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer " + FakeLocalToken.Text)]
    [InlineData("bearer " + FakeLocalToken.Text)]
    public async Task Request_NoneOrOwnToken_IsAnswered(string? authorization)
    {
        using var response = await SendAsync(authorization);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer other")]
    [InlineData("Bearer")]
    [InlineData("Bearer " + FakeLocalToken.Text + "0")]
    [InlineData(FakeLocalToken.Text)]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Request_OtherCredentials_AreRefusedWithoutRepeatingThem(string authorization)
    {
        using var response = await SendAsync(authorization);

        await ShouldBeProblemAsync(response, HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(FakeLocalToken.Text);
    }

    private Task<HttpResponseMessage> SendAsync(string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return Service.Client.SendAsync(request);
    }
}
