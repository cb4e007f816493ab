using System.Globalization;
using System.Net;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Api;
using Aggregator.Web.Tests.Fakes;
using Microsoft.AspNetCore.Routing;

namespace Aggregator.Web.Tests.Api;

/// <summary>What every endpoint does alike, over all that are mapped; and that the API's description names each status that one answers.</summary>
public sealed class EndpointConventionsTests : ServiceTest
{
    private const string AnyId = "00112233445566778899aabbccddeeff";

    private IEnumerable<(string Method, RouteEndpoint Endpoint)> Operations => Service.Endpoints
        .Where(e => !e.RoutePattern.RawText!.StartsWith("/docs", StringComparison.Ordinal) && e.RoutePattern.RawText != "/openapi/v1.json")
        .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(m => m != "HEAD").Select(m => (m, e)));

    private IEnumerable<(string Method, RouteEndpoint Endpoint)> Resources => Operations.Where(o => IsResource(o.Endpoint.RoutePattern.RawText!));

    [Fact]
    public async Task UnknownParameter_AnyResource_IsRefused()
    {
        foreach (var (method, endpoint) in Resources)
        {
            using var response = await SendAsync(method, endpoint, AnyId, "?nonsense=1");
            var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
            ErrorNames(problem).ShouldContain("nonsense", $"{method} {endpoint.RoutePattern.RawText}");
        }
    }

    [Fact]
    public async Task Answers_AnyEndpoint_AreOfStatusesThatTheDescriptionNames()
    {
        using var document = JsonDocument.Parse(await Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Runs["r"] = Samples.Run("r", RunState.Partial);
        var seen = new HashSet<HttpStatusCode>();
        foreach (var (method, endpoint) in Operations)
        {
            foreach (var id in (string[])[AnyId, "r", Samples.Article(1).Id.ToString()])
            {
                foreach (var query in (string[])["", "?limit=0"])
                {
                    using var response = await SendAsync(method, endpoint, id, query);
                    seen.Add(response.StatusCode);
                    Described(document, method, endpoint).ShouldContain((int)response.StatusCode, $"{method} {endpoint.RoutePattern.RawText} {id} {query}");
                }
            }
        }

        seen.ShouldBe([HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.NotFound], ignoreOrder: true);
    }

    [Fact]
    public async Task IndexUnavailable_WhoeverAsksIt_AnswersSo()
    {
        using var document = JsonDocument.Parse(await Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        Service.Aggregator.Failure = new IndexUnavailableException("no room");
        var asking = Resources.Where(o => Described(document, o.Method, o.Endpoint).Contains(503)).ToArray();

        asking.Length.ShouldBe(9);
        foreach (var (method, endpoint) in asking)
        {
            using var response = await SendAsync(method, endpoint, AnyId, endpoint.RoutePattern.RawText == ApiRoutes.Export ? "?format=csv" : "");
            var problem = await ShouldBeProblemAsync(response, HttpStatusCode.ServiceUnavailable);
            problem.GetProperty("detail").GetString()!.ShouldContain("no room");
        }
    }

    [Fact]
    public async Task InvalidCursor_WhoeverTakesOne_NamesItsParameter()
    {
        Service.Aggregator.Failure = new InvalidCursorException();
        var taking = Resources.Where(o => o.Endpoint.Metadata.GetMetadata<CursorParameter>() is not null).ToArray();

        taking.Length.ShouldBe(3);
        foreach (var (method, endpoint) in taking)
        {
            using var response = await SendAsync(method, endpoint, AnyId, "");
            var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
            ErrorNames(problem).ShouldBe([endpoint.Metadata.GetMetadata<CursorParameter>()!.Name]);
        }
    }

    private static bool IsResource(string path) => path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/feeds/", StringComparison.Ordinal);

    private static int[] Described(JsonDocument document, string method, RouteEndpoint endpoint) =>
    [
        .. document.RootElement.GetProperty("paths").GetProperty(endpoint.RoutePattern.RawText!).GetProperty(method.ToLowerInvariant())
            .GetProperty("responses").EnumerateObject().Select(r => int.Parse(r.Name, CultureInfo.InvariantCulture)),
    ];

    private async Task<HttpResponseMessage> SendAsync(string method, RouteEndpoint endpoint, string id, string query)
    {
        var path = endpoint.RoutePattern.RawText!.Replace("{id}", id, StringComparison.Ordinal) + query;
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        return await Service.Client.SendAsync(request);
    }
}
