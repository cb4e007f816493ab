using System.Net;
using System.Text.Json;
using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Web.Tests.Fakes;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Aggregator.Web.Tests.Api.Documentation;

/// <summary>The API's description is one, describes what is there, and nothing else.</summary>
public sealed class ApiDocumentTests : ServiceTest
{
    private static readonly string[] Undescribed = ["/openapi/v1.json", "/docs"];

    /// <summary>A path whose answer is an object, and its schema.</summary>
    public static TheoryData<string, string> Answers => new()
    {
        { "/api/v1/articles?q=a", "ArticlePage" },
        { $"/api/v1/articles/{Samples.Article(1).Id}", "Article" },
        { $"/api/v1/articles/{Samples.Article(1).Id}/related", "RelatedList" },
        { $"/api/v1/articles/{Samples.Article(1).Id}/history", "HistoryList" },
        { $"/api/v1/articles/{Samples.Article(1).Id}/explain", "Explanation" },
        { "/api/v1/facets", "FacetResult" },
        { "/api/v1/timeline", "Timeline" },
        { "/api/v1/refreshes", "RunList" },
        { "/api/v1/refreshes/r", "Run" },
        { "/api/v1/feeds", "FeedList" },
        { "/api/v1/providers", "ProviderList" },
        { "/api/v1/webhooks", "WebhookList" },
        { "/api/v1/work", "WorkList" },
        { "/api/v1/index", "IndexReport" },
        { "/api/v1/articles?limit=0", "Problem" },
        { "/readyz", "Readiness" },
        { "/", "Links" },
    };

    [Fact]
    public async Task Document_Reader_FindsNothingWrong()
    {
        var (document, diagnostic) = await ReadAsync();

        diagnostic!.Errors.ShouldBeEmpty();
        diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        document.Info.Version.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Document_Endpoints_AreAllDescribedAndNoOthers()
    {
        var (document, _) = await ReadAsync();

        var described = document.Paths.SelectMany(p => p.Value.Operations!.Keys.Select(m => $"{m.Method} {p.Key}")).Order(StringComparer.Ordinal);
        var mapped = Service.Endpoints.Where(e => !Undescribed.Any(u => e.RoutePattern.RawText!.StartsWith(u, StringComparison.Ordinal)))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(m => m != "HEAD").Select(m => $"{m} {e.RoutePattern.RawText}")).Order(StringComparer.Ordinal);
        described.ShouldBe(mapped);
    }

    [Fact]
    public async Task Document_Operations_SayWhatAReaderNeeds()
    {
        var (document, _) = await ReadAsync();
        var operations = document.Paths.SelectMany(p => p.Value.Operations!.Select(o => (p.Key, Operation: o.Value))).ToArray();

        operations.Select(o => o.Operation.OperationId).ShouldBeUnique();
        foreach (var (path, operation) in operations)
        {
            operation.Summary.ShouldNotBeNullOrEmpty(path);
            operation.Description.ShouldNotBeNullOrEmpty(path);
            operation.Tags!.Count.ShouldBe(1, path);
            operation.Responses!.Keys.ShouldContain(k => k.StartsWith('2'), path);
            operation.Responses.Where(r => r.Key != "304").ShouldAllBe(r => r.Value.Content!.Count > 0);
            operation.Parameters?.ShouldAllBe(p => p.Description!.Length > 0 && p.Schema != null);
            foreach (var name in path.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}')))
                operation.Parameters.ShouldNotBeNull().ShouldContain(p => p.Name == name && p.In == ParameterLocation.Path);
            if (path.StartsWith("/api/", StringComparison.Ordinal))
            {
                operation.Security!.Count.ShouldBe(2, path);
                operation.Responses.Keys.ShouldContain("401", path);
            }
        }
    }

    [Fact]
    public async Task Document_References_AllResolve()
    {
        using var document = JsonDocument.Parse(await Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        foreach (var reference in References(document.RootElement).Distinct())
        {
            var target = document.RootElement;
            foreach (var part in reference.TrimStart('#', '/').Split('/'))
                target.TryGetProperty(part, out target).ShouldBeTrue(reference);
        }
    }

    /// <summary>What is answered has no member that the schema does not name, and all that it requires.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Document_Answer_IsOfItsSchema(string path, string schema)
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Highlight = new ArticleHighlight("a", "b");
        Service.Aggregator.Related.Add(Samples.Related(1));
        Service.Aggregator.Runs["r"] = Samples.Run("r", RunState.Partial) with { Message = "m", Joined = true };
        Service.Aggregator.Feeds.Add(Samples.Feed("https://a.example/") with { Subscription = null });
        Service.Aggregator.Webhooks.Add(new WebhookStatus("a", "https://h.example/", ["new"], "q", 1, 2));
        Service.Aggregator.Work.Add(new WaitingWork("page", 1));
        Service.Aggregator.History.Add(new ArticleEvent(Samples.Noon, ArticleEventKind.Edited, "o", "d"));
        using var document = JsonDocument.Parse(await Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        using var response = await Service.GetAsync(path);

        Check(await TestService.ReadJsonAsync(response), schemas.GetProperty(schema), schemas, schema);
    }

    [Fact]
    public async Task Examples_OfSchemas_AreOfThem()
    {
        using var document = JsonDocument.Parse(await Service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var examples = schemas.EnumerateObject().Where(s => s.Value.TryGetProperty("examples", out _)).ToArray();

        examples.Length.ShouldBeGreaterThan(5);
        foreach (var schema in examples)
            Check(schema.Value.GetProperty("examples")[0], schema.Value, schemas, schema.Name);
    }

    /// <summary>The page brings its script along, and asks nobody else for anything.</summary>
    [Fact]
    public async Task Docs_Page_NeedsNoOtherServer()
    {
        using var page = await Service.GetAsync("/docs/");
        var text = await page.Content.ReadAsStringAsync();

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("openapi/v1.json");
        text.ShouldNotContain("//cdn.");
        text.ShouldNotContain("fonts.");
        text.ShouldContain("\"telemetry\":false");
        text.ShouldContain("\"agent\":{\"disabled\":true}");
        text.ShouldContain("\"mcp\":{\"disabled\":true}");
        text.ShouldContain("\"showDeveloperTools\":\"never\"");
        using var script = await Service.GetAsync("/docs/scalar.js");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await script.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(100_000);
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement schemas, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = schemas.GetProperty(reference.GetString()!["#/components/schemas/".Length..]);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            if (value.ValueKind != JsonValueKind.Null)
                Check(value, choices[0], schemas, where);
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Check(item, schema.GetProperty("items"), schemas, where + "[]");
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in value.EnumerateObject().Where(p => p.Name is not ("rebuild" or "fault" or "subscription")))
            {
                properties.TryGetProperty(property.Name, out var inner).ShouldBeTrue($"{where} has {property.Name}");
                Check(property.Value, inner, schemas, $"{where}.{property.Name}");
            }

            foreach (var required in schema.GetProperty("required").EnumerateArray())
                value.TryGetProperty(required.GetString()!, out _).ShouldBeTrue($"{where} lacks {required}");
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private async Task<(OpenApiDocument Document, OpenApiDiagnostic? Diagnostic)> ReadAsync()
    {
        using var stream = new MemoryStream(await Service.Client.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var result = await OpenApiDocument.LoadAsync(stream, "json");
        return (result.Document!, result.Diagnostic);
    }
}
