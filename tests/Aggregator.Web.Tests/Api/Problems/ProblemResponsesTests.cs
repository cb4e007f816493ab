using System.Net;
using Aggregator.Web.Tests.Fakes;
using Microsoft.Extensions.Logging;

namespace Aggregator.Web.Tests.Api.Problems;

public sealed class ProblemResponsesTests : ServiceTest
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/articles/a/b")]
    [InlineData("/api/v2/articles")]
    public async Task Request_UnknownPath_IsNotFound(string path)
    {
        using var response = await Service.GetAsync(path);

        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
        problem.GetProperty("type").GetString().ShouldBe("about:blank");
        problem.GetProperty("title").GetString().ShouldBe("Not Found");
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/articles", "GET, HEAD")]
    [InlineData("POST", "/healthz", "GET, HEAD")]
    [InlineData("GET", "/api/v1/index/rebuild", "POST")]
    public async Task Request_OtherMethod_IsNotAllowedAndSaysWhichAre(string method, string path, string allowed)
    {
        using var response = await Service.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        await ShouldBeProblemAsync(response, HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Order().ShouldBe(allowed.Split(", "));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/feeds")]
    public async Task Head_WhereGetIs_IsTheSameWithoutBody(string path)
    {
        using var response = await Service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_EndpointThrows_IsLoggedAndTellsNothing()
    {
        using var log = new RecordingLog();
        await using var service = await TestService.StartAsync(log);
        service.Aggregator.Failure = new InvalidOperationException("the inner secret");

        using var response = await service.GetAsync("/api/v1/feeds");

        await ShouldBeProblemAsync(response, HttpStatusCode.InternalServerError);
        var body = await response.Content.ReadAsStringAsync();
        body.ShouldNotContain("secret");
        body.ShouldNotContain("   at ");
        log.Entries.Single(entry => entry.Level == LogLevel.Error).Exception.ShouldBe(service.Aggregator.Failure);
    }

    [Fact]
    public async Task Request_EndpointThrowsInTheMiddleOfItsBody_BreaksTheConnection()
    {
        var large = Samples.Article(1) with { Content = new string('x', 200_000) };
        Service.Aggregator.Articles.AddRange([large, large, Samples.Article(2) with { Topics = null! }]);

        await Should.ThrowAsync<HttpRequestException>(() => Service.GetAsync("/api/v1/articles"));
    }

    [Fact]
    public async Task Index_Always_ListsWhatThereIs()
    {
        var index = await Service.GetJsonAsync("/");

        index.GetProperty("name").GetString().ShouldBe("Aggregator");
        index.GetProperty("links").GetProperty("articles").GetString().ShouldBe("/api/v1/articles");
    }
}
