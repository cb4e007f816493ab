using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Web.Keys;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Web.Api.Documentation;

/// <summary>Makes the API's own description (OpenAPI 3.1) of its operations and of the schemas beside them.</summary>
internal static class ApiDocument
{
    private const string SchemasResource = "Aggregator.Web.Api.Documentation.schemas.json";
    private const string Json = "application/json";

    /// <summary>The document as it is sent.</summary>
    /// <param name="endpoints">What is mapped, which says what keys it needs.</param>
    /// <param name="version">The program's version.</param>
    public static byte[] Make(IEnumerable<RouteEndpoint> endpoints, string version)
    {
        var components = ReadComponents();
        var scopes = endpoints.SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m => (Key: $"{m} {e.RoutePattern.RawText}", e)))
            .ToDictionary(e => e.Key, e => e.e.Metadata.GetMetadata<RequiredScope>()?.Scope ?? ApiScope.None, StringComparer.Ordinal);
        var paths = new JsonObject();
        foreach (var operation in ApiOperations.All)
        {
            var path = paths[operation.Path] as JsonObject ?? [];
            paths[operation.Path] = path;
            path[operation.Method.ToLowerInvariant()] = Operation(operation, scopes.GetValueOrDefault($"{operation.Method} {operation.Path}"));
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

    private static JsonObject Operation(ApiOperation operation, ApiScope scope)
    {
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
                ["content"] = new JsonObject { [Json] = new JsonObject { ["schema"] = Reference("schemas", body) } },
            };
        }

        result["responses"] = Responses(operation, scope);
        if (scope > ApiScope.None)
            result["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray(scope.ToString().ToLowerInvariant()) }, new JsonObject());
        return result;
    }

    private static string Description(ApiOperation operation, ApiScope scope)
    {
        var needs = scope == ApiScope.None ? "Needs no key." : $"Needs a key of scope {scope.ToString().ToLowerInvariant()} where others than this machine can ask.";
        return operation.Description is { } more ? $"{more} {needs}" : needs;
    }

    private static JsonObject Responses(ApiOperation operation, ApiScope scope)
    {
        var isJson = !operation.Answer.Contains('/', StringComparison.Ordinal);
        var content = isJson
            ? new JsonObject { [Json] = new JsonObject { ["schema"] = Reference("schemas", operation.Answer) } }
            : new JsonObject { [operation.Answer] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        var responses = new JsonObject
        {
            [Text(operation.Status)] = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(operation.Status), ["content"] = content },
        };
        int[] guarded = scope == ApiScope.None ? [] : [401, 403, 429];
        foreach (var status in operation.Problems.Concat(guarded).Order())
        {
            responses[Text(status)] = new JsonObject
            {
                ["description"] = ReasonPhrases.GetReasonPhrase(status),
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Reference("schemas", "Problem") } },
            };
        }

        return responses;
    }

    private static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
