using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Web.Api.Problems;
using Aggregator.Web.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Web.Api.Documentation;

/// <summary>Makes the API's own description (OpenAPI 3.1) of its operations and of the schemas beside them.</summary>
internal static class ApiDocument
{
    private const string SchemasResource = "Aggregator.Web.Api.Documentation.schemas.json";

    // What the guards answer before an endpoint that needs a key is reached.
    private static readonly int[] Guarded = [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests];

    /// <summary>The document as it is sent.</summary>
    /// <param name="endpoints">What is mapped, which says what keys it needs.</param>
    /// <param name="version">The program's version.</param>
    public static byte[] Make(IEnumerable<RouteEndpoint> endpoints, string version)
    {
        var components = ReadComponents();
        var mapped = endpoints.SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m => (Key: $"{m} {e.RoutePattern.RawText}", e.Metadata)))
            .ToDictionary(e => e.Key, e => e.Metadata, StringComparer.Ordinal);
        var paths = new JsonObject();
        foreach (var operation in ApiOperations.All)
        {
            var path = paths[operation.Path] as JsonObject ?? [];
            paths[operation.Path] = path;
            path[operation.Method.ToLowerInvariant()] = Operation(operation, mapped[$"{operation.Method} {operation.Path}"]);
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Aggregator",
                ["version"] = version,
                ["description"] = "Articles of news feeds, each once whoever carries it: to search, count, export and follow, and the refreshes that bring them. Lists are {\"items\":[…],\"next\":cursor}; errors are problems (RFC 9457) that name the parameter.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = new JsonArray([.. ApiOperations.All.Select(o => o.Tag).Distinct().Select(t => new JsonObject { ["name"] = t })]),
            ["paths"] = paths,
            ["components"] = components,
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, JsonNodeContext.Default.JsonObject);
    }

    private static JsonObject ReadComponents()
    {
        using var stream = typeof(ApiDocument).Assembly.GetManifestResourceStream(SchemasResource)!;
        return (JsonObject)JsonNode.Parse(stream)!;
    }

    private static JsonObject Operation(ApiOperation operation, EndpointMetadataCollection metadata)
    {
        var scope = metadata.GetMetadata<RequiredScope>()?.Scope ?? ApiScope.None;
        var result = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = operation.Summary,
            ["description"] = Description(operation, scope),
        };
        if (operation.Parameters.Count > 0)
            result["parameters"] = new JsonArray([.. operation.Parameters.Select(p => Reference("parameters", p))]);
        if (operation.Body is { } body)
        {
            result["requestBody"] = new JsonObject
            {
                ["required"] = operation.Method != "POST",
                ["content"] = new JsonObject { [MediaTypeNames.Application.Json] = new JsonObject { ["schema"] = Reference("schemas", body) } },
            };
        }

        result["responses"] = Responses(operation, metadata, scope);
        if (scope > ApiScope.None)
            result["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray(scope.ToString().ToLowerInvariant()) }, new JsonObject());
        return result;
    }

    private static string Description(ApiOperation operation, ApiScope scope)
    {
        var needs = scope == ApiScope.None ? "Needs no key." : $"Needs a key of scope {scope.ToString().ToLowerInvariant()} where others than this machine can ask.";
        return operation.Description is { } more ? $"{more} {needs}" : needs;
    }

    /// <summary>The statuses that the types of the handler's results and the conventions of its mapping name, and those of the guards before it.</summary>
    private static JsonObject Responses(ApiOperation operation, EndpointMetadataCollection metadata, ApiScope scope)
    {
        var responses = new SortedDictionary<int, JsonObject?>();
        foreach (var response in metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
            responses[response.StatusCode] = response.StatusCode == StatusCodes.Status304NotModified ? null : response.Type == typeof(ProblemDocument) ? Problem() : Answer(operation);
        if (!responses.Keys.Any(status => status is >= 200 and < 300))
            responses[StatusCodes.Status200OK] = Answer(operation);
        if (scope != ApiScope.None)
        {
            foreach (var status in Guarded)
                responses[status] = Problem();
        }

        return new JsonObject(responses.Select(r => KeyValuePair.Create(r.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)Response(r.Key, r.Value))));
    }

    private static JsonObject Response(int status, JsonObject? content)
    {
        var response = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
        if (content is not null)
            response["content"] = content;
        return response;
    }

    private static JsonObject Answer(ApiOperation operation) => operation.Answer.Contains('/', StringComparison.Ordinal)
        ? new JsonObject { [operation.Answer] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } }
        : new JsonObject { [MediaTypeNames.Application.Json] = new JsonObject { ["schema"] = Reference("schemas", operation.Answer) } };

    private static JsonObject Problem() => new() { [ProblemDocument.MediaType] = new JsonObject { ["schema"] = Reference("schemas", "Problem") } };

    private static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };
}
