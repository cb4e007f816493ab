using System.Net;
using System.Text.Json;

namespace Aggregator.Web.Tests.Fakes;

/// <summary>A test class over a service of its own for each test.</summary>
public abstract class ServiceTest : IAsyncLifetime
{
    private TestService? _service;

    private protected TestService Service => _service ?? throw new InvalidOperationException("The service has not started.");

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asserts that a response is a problem of this status with every member that the contract names, and gives it.</summary>
    private protected static async Task<JsonElement> ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await TestService.ReadJsonAsync(response);
        problem.GetProperty("type").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }

    /// <summary>The names in a problem's "errors".</summary>
    private protected static IEnumerable<string> ErrorNames(JsonElement problem) =>
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name);
}
